import { wordsOfHtml } from '../../bot/html';
import { wordsOf } from '../../bot/words';

const reply =
  '<blockquote itemscope="" itemtype="http://schema.skype.com/Reply" itemid="1600457867820"><strong itemprop="mri" itemid="8:orgid:x">Richard Wilson</strong><span itemprop="time" itemid="1600457867820"></span><p itemprop="preview">iets van een ander</p></blockquote>';

describe('the words of a message of Teams', () => {
  test.each([
    ['<p>Hoi&nbsp;<b>allen</b> &amp; co</p>', 'Hoi allen & co'],
    [
      '<p>Fijn <img alt="😀" itemtype="http://schema.skype.com/Emoji" src="https://statics.teams.cdn.office.net/x.png"></p>',
      'Fijn 😀',
    ],
    ['<p>Fijn <emoji id="smile" alt="😀" title="Glimlach"></emoji></p>', 'Fijn 😀'],
    [
      '<p>Kijk<img alt="image" itemtype="http://schema.skype.com/AMSImage" src="https://graph.microsoft.com/v1.0/hostedContents/1/$value"></p>',
      'Kijk',
    ],
    ['<a href="https://haarlem.nl/plan">https://haarlem.nl/plan</a>', 'https://haarlem.nl/plan'],
    ['<a href="https://haarlem.nl/">haarlem.nl</a>', 'haarlem.nl'],
    ['<a href="https://haarlem.nl/plan">het plan</a>', 'het plan (https://haarlem.nl/plan)'],
    ['<a href="mailto:a@b.nl">a@b.nl</a>', 'a@b.nl'],
    [
      '<a href="https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fhaarlem.nl%2Fplan&amp;data=1">het plan</a>',
      'het plan (https://haarlem.nl/plan)',
    ],
    ['<h1>Wachtrij</h1><p>Op maandag</p>', 'Wachtrij\n\nOp maandag'],
    [`<div>${reply}<p>Mijn eigen woorden</p></div>`, 'Mijn eigen woorden'],
    [reply, ''],
    ['<blockquote>apart gezet</blockquote>', 'apart gezet'],
    ['<p>Vraag <at id="0">Fatima</at> ernaar</p>', 'Vraag Fatima ernaar'],
    ['<ul><li>een</li><li>twee</li></ul>', '- een\n- twee'],
    ['<table><tr><th>Dag</th><th>Rij</th></tr><tr><td>ma</td><td>20</td></tr></table>', 'Dag | Rij\nma | 20'],
    ['<codeblock class="JavaScript"><code>a = 1</code></codeblock>', 'a = 1'],
    ['<attachment id="1"></attachment>', ''],
    ['<systemEventMessage/>', ''],
    ['<p>&nbsp;</p><p>\u200b</p>', ''],
  ])('%s', (html, expected) => expect(wordsOfHtml(html)).toBe(expected));
});

describe('the words of a message to the bot', () => {
  const recipient = { id: '28:kiem', name: 'Kiem' };
  const mention = (id: string, name: string) => ({
    type: 'mention',
    mentioned: { id, name },
    text: `<at>${name}</at>`,
  });
  test.each([
    ['<at>Kiem</at>&nbsp;help', 'help'],
    ['<at>Kiem</at> help <at>Kiem</at>', 'help'],
    ['vraag het <at>Jan de Vries</at> maar', 'vraag het Jan de Vries maar'],
    ['<quoted messageId="1778622003149"/> hier nog iets', 'hier nog iets'],
    ['<quoted messageId="1"/>\n<quoted messageId="2"/>\nhallo', 'hallo'],
    ['R&amp;D &lt;3', 'R&D <3'],
    ['mijn ideee\u0308n', 'mijn ideeën'],
    ['\u200b \ufffc', ''],
    ['a < b > c', 'a < b > c'],
  ])('%j', (text, expected) => {
    const entities = [mention('28:kiem', 'Kiem'), mention('29:jan', 'Jan de Vries')];
    expect(wordsOf({ text, recipient, entities })).toBe(expected);
  });
  test('what is written about markup stays as it was written', () => {
    const attachments = [{ contentType: 'text/html', content: '<p>schrijf &amp;amp; in de code</p>' }];
    expect(wordsOf({ text: 'schrijf &amp; in de code', recipient, attachments })).toBe(
      'schrijf &amp; in de code',
    );
  });
  test('without text there are no words', () => expect(wordsOf({ recipient })).toBe(''));
});
