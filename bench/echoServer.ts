import { readFileSync } from 'node:fs';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import express from 'express';

/**
 * The baseline of the vote turn: a bare bot that answers every invoke with one fixed card, on the same Express
 * and the same adapter. `ECHO_CARD` names a file with a card as large as the one that Kiem answers with.
 */
const card: unknown = JSON.parse(readFileSync(process.env['ECHO_CARD'] ?? '', 'utf8'));
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const app = express();
app.get('/healthz', (_request, response) => {
  response.json({ status: 'ok' });
});
app.post('/api/messages', express.json({ limit: '1mb' }), async (request, response) => {
  await adapter.process(request, response, async (context) => {
    await context.sendActivity({
      type: 'invokeResponse',
      value: {
        status: 200,
        body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card },
      },
    });
  });
});
app.listen(Number(process.env['PORT']), '127.0.0.1');
