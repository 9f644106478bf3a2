import { Refusal } from '../../src/refusal.ts';

/** What a file is for: the values of a KPI or of its context, or goals; the rows of a source where nothing is said. */
export interface Purpose {
  readonly kpi?: string;
  readonly context?: string;
  readonly goals?: string;
}

/** Sends a file as it is, with its progress: fetch tells nothing while it sends. */
export function sendFile(file: File, onProgress: (fraction: number) => void, purpose: Purpose = {}): Promise<string> {
  const request = new XMLHttpRequest();
  request.open('POST', `/api/v1/uploads?${new URLSearchParams({ name: file.name, ...purpose })}`);
  request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
  return new Promise((resolve, reject) => {
    request.onload = () => {
      const body = JSON.parse(request.responseText || '{}') as {
        upload?: string;
        code?: string;
        params?: Record<string, unknown>;
      };
      if (request.status === 201 && body.upload) resolve(body.upload);
      else reject(new Refusal(body.code ?? 'server.fault', body.params ?? {}));
    };
    request.onerror = () => reject(new TypeError('the server did not answer'));
    request.send(file);
  });
}
