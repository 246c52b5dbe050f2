import { renderMarkdown } from '../../sandbox/client/src/lib/markdown';

test.each([
  ['gewoon', '<p>gewoon</p>'],
  ['**vet** en *schuin* en _ook_', '<p><strong>vet</strong> en <em>schuin</em> en <em>ook</em></p>'],
  ['een\ntwee\n\ndrie', '<p>een<br>twee</p><p>drie</p>'],
  ['- een\n- twee', '<ul><li>een</li><li>twee</li></ul>'],
  ['3. drie\n4. vier', '<ol start="3"><li>drie</li><li>vier</li></ol>'],
  [
    '[site](https://a.nl/?b=1&c=2)',
    '<p><a href="https://a.nl/?b=1&amp;c=2" target="_blank" rel="noopener noreferrer">site</a></p>',
  ],
  ['\\*geen\\* \\_nadruk\\_', '<p>*geen* _nadruk_</p>'],
  ['snake_case_naam en 2*3*4', '<p>snake_case_naam en 2*3*4</p>'],
])('%s', (text, html) => {
  expect(renderMarkdown(text)).toBe(html);
});

test.each([
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](https://a"onclick="alert)',
  '**<b>**',
  '\\<script>',
])('no HTML of others gets through: %s', (text) => {
  expect(renderMarkdown(text)).not.toMatch(/<(?!\/?(p|strong|em|a|br)\b)|href="javascript|"onclick/);
});
