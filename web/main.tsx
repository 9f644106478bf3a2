import './design/fonts.ts';
import './design/mantine.css';
import './design/tokens.css';
import './design/base.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api.ts';
import { firstFaces } from './design/first-faces.ts';
import { cssVariablesResolver, theme } from './design/theme.ts';
import { Toasts } from './design/toast.tsx';
import { firstLanguage } from './first-language.ts';
import { openWords, Speaks } from './language.tsx';
import { openRouter } from './router.tsx';
import { colourSchemeManager } from './shell/colour-scheme.ts';
import { sessionQuery } from './shell/session.ts';

const nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content ?? '';
// Scroll locking writes its own style tag, and reads the nonce where bundlers used to put it.
Object.assign(window, { __webpack_nonce__: nonce });

const language = firstLanguage();
// Asked at once, so that the session, the words and the faces travel together.
void queryClient.prefetchQuery(sessionQuery());
const [words] = await Promise.all([openWords(language), firstFaces()]);
document.documentElement.lang = language;

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <Speaks language={language} words={words}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        colorSchemeManager={colourSchemeManager}
        defaultColorScheme="auto"
        getStyleNonce={() => nonce}
        withGlobalClasses={false}
      >
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={openRouter(queryClient)} />
          <Toasts />
        </QueryClientProvider>
      </MantineProvider>
    </Speaks>
  </StrictMode>,
);
