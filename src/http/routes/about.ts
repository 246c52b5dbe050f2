import { Router, type Request, type Response } from 'express';
import { t, type Language, type TextKey } from '../../i18n';

/** A page to read: its title, and headings with what stands below each. */
interface Page {
  readonly title: TextKey;
  readonly intro: TextKey;
  readonly parts: readonly { readonly heading: TextKey; readonly lines: readonly TextKey[] }[];
}

const PRIVACY: Page = {
  title: 'about.privacy.title',
  intro: 'about.privacy.intro',
  parts: [
    {
      heading: 'about.privacy.kept',
      lines: [
        'about.privacy.keptAccount',
        'about.privacy.keptRole',
        'about.privacy.keptDeeds',
        'about.privacy.keptDrafts',
      ],
    },
    {
      heading: 'about.privacy.seen',
      lines: [
        'about.privacy.seenIdeas',
        'about.privacy.seenUnnamed',
        'about.privacy.seenVotes',
        'about.privacy.seenOutside',
      ],
    },
    { heading: 'about.privacy.where', lines: ['about.privacy.whereDatabase'] },
    {
      heading: 'about.privacy.ask',
      lines: ['about.privacy.askSelf', 'about.privacy.askAdministrator', 'about.privacy.askOfficer'],
    },
  ],
};

const TERMS: Page = {
  title: 'about.terms.title',
  intro: 'about.terms.intro',
  parts: [
    {
      heading: 'about.terms.you',
      lines: ['about.terms.youWork', 'about.terms.youResidents', 'about.terms.youRights'],
    },
    { heading: 'about.terms.us', lines: ['about.terms.usResponse', 'about.terms.usKept'] },
    { heading: 'about.terms.software', lines: ['about.terms.softwareLicence'] },
  ],
};

/** The first one is for who asks for neither. */
const LANGUAGES = ['nl', 'en'] as const;

/** Light or dark as the reader's system is; lines no longer than the eye can follow. */
const STYLE = `
  :root { color-scheme: light dark; }
  body { margin: 0 auto; max-width: 40rem; padding: 2rem 1.25rem; font: 1rem/1.6 "Segoe UI", system-ui, sans-serif;
    color: light-dark(#242424, #ffffff); background: light-dark(#ffffff, #1f1f1f); }
  h1 { font-size: 1.75rem; line-height: 1.25; }
  h2 { font-size: 1.15rem; margin: 2rem 0 0.5rem; }
  ul { padding-left: 1.25rem; margin: 0; }
  li + li { margin-top: 0.35rem; }
  a { color: light-dark(#4f52b2, #9ea2ff); }`;

const escape = (text: string): string => text.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);

function html(page: Page, language: Language): string {
  const say = (key: TextKey): string => escape(t(language, key));
  const other: Language = language === 'nl' ? 'en' : 'nl';
  const parts = page.parts.map(
    ({ heading, lines }) =>
      `<h2>${say(heading)}</h2>\n<ul>\n${lines.map((line) => `<li>${say(line)}</li>`).join('\n')}\n</ul>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say(page.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${say(page.title)}</h1>
<p>${say(page.intro)}</p>
${parts.join('\n')}
</main>
<footer><p><a href="?lang=${other}" lang="${other}" hreflang="${other}">${say('about.otherLanguage')}</a></p></footer>
</body>
</html>
`;
}

/**
 * `/privacy` and `/terms`, to which the manifest leads whoever looks Kiem up in Teams: for everybody, without
 * signing in. In the language of the browser, or as `?lang=` says.
 */
export function aboutRoutes(): Router {
  const router = Router();
  const show =
    (page: Page) =>
    (request: Request, response: Response): void => {
      const asked = request.query['lang'];
      const language =
        LANGUAGES.find((one) => one === asked) ??
        (request.acceptsLanguages(...LANGUAGES) === 'en' ? 'en' : 'nl');
      response.setHeader('Vary', 'Accept-Language');
      response.type('html').send(html(page, language));
    };
  router.get('/privacy', show(PRIVACY));
  router.get('/terms', show(TERMS));
  return router;
}
