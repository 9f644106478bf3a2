import { Refusal } from '../../refusal.ts';
import { cubeMetrics, isCubeModel } from './cube-models.ts';
import { dbtMetrics, isDbtManifest } from './dbt-manifest.ts';
import { type FoundMetrics, isRecord } from './found-metric.ts';
import { ossieMetrics, ossieModels } from './ossie-read.ts';

/** A file of definitions of another tool, told by its own root; refused with what was expected where it is none. */
export function readDefinitions(plain: unknown): FoundMetrics {
  const read = formatOf(plain);
  if (!read) {
    const fields = isRecord(plain) ? Object.keys(plain).slice(0, 6) : [];
    throw new Refusal('definitions.unknown-format', { fields });
  }
  if (read.metrics.length === 0) throw new Refusal('definitions.none', { format: read.format });
  return read;
}

function formatOf(plain: unknown): FoundMetrics | null {
  if (isDbtManifest(plain)) return { format: 'dbt', metrics: dbtMetrics(plain) };
  if (isCubeModel(plain)) return { format: 'cube', metrics: cubeMetrics(plain) };
  const models = ossieModels(plain);
  return models && { format: 'ossie', metrics: ossieMetrics(models) };
}
