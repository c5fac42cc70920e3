/** Styles of the tests' own, each for features of CSL that the bundled ones do not use together. */
function style(kind: 'in-text' | 'note', id: string, inside: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="${kind}" version="1.0" default-locale="en-US">
<info><title>${id}</title><id>http://example.org/${id}</id><updated>2026-01-01T00:00:00+00:00</updated></info>
${inside}
</style>`;
}

const AUTHOR =
  '<macro name="author"><names variable="author"><name form="short" and="symbol"/><substitute><text variable="title"/></substitute></names></macro>';
const YEAR = '<macro name="year"><date variable="issued"><date-part name="year"/></date></macro>';
const PLACE = '<group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group>';
const ENTRY = `<bibliography><sort><key macro="author"/><key macro="year"/></sort><layout suffix="."><group delimiter=", "><names variable="author"><name name-as-sort-order="first" et-al-min="3" et-al-use-first="1"/></names><text macro="year"/><text variable="title" font-style="italic"/></group></layout></bibliography>`;

/** A note for a work cited before is short, and *ibid.* right after it. */
export const NOTES_WITH_IBID = style(
  'note',
  'notes-with-ibid',
  `${AUTHOR}${YEAR}<citation><layout delimiter="; " suffix="."><choose>
<if position="ibid-with-locator"><group delimiter=", "><text term="ibid" text-case="capitalize-first"/>${PLACE}</group></if>
<else-if position="ibid"><text term="ibid" text-case="capitalize-first"/></else-if>
<else-if position="subsequent"><group delimiter=", "><text macro="author"/><text variable="title" form="short"/><text value="n."/><text variable="first-reference-note-number"/>${PLACE}</group></else-if>
<else><group delimiter=", "><names variable="author"><name/></names><text variable="title" quotes="true"/><text macro="year"/>${PLACE}</group></else>
</choose></layout></citation>${ENTRY}`,
);

/** Works of one author and year are distinguished by letters, and put together. */
export const YEARS_WITH_LETTERS = style(
  'in-text',
  'years-with-letters',
  `${AUTHOR}${YEAR}<citation disambiguate-add-year-suffix="true" collapse="year-suffix" year-suffix-delimiter=", "><sort><key macro="author"/><key macro="year"/></sort><layout prefix="(" suffix=")" delimiter="; "><group delimiter=", "><text macro="author"/><text macro="year"/>${PLACE}</group></layout></citation>${ENTRY}`,
);

/** Works of authors with one family name are distinguished by their given names. */
export const GIVEN_NAMES = style(
  'in-text',
  'given-names',
  `${AUTHOR}${YEAR}<citation disambiguate-add-givenname="true" givenname-disambiguation-rule="all-names" disambiguate-add-names="true" et-al-min="3" et-al-use-first="1"><layout prefix="(" suffix=")" delimiter="; "><group delimiter=" "><text macro="author"/><text macro="year"/>${PLACE}</group></layout></citation>${ENTRY}`,
);

/** Works have numbers, ranges of which are put together. */
export const NUMBERS = style(
  'in-text',
  'numbers',
  `${AUTHOR}${YEAR}<citation collapse="citation-number"><sort><key variable="citation-number"/></sort><layout prefix="[" suffix="]" delimiter=", "><group delimiter=", "><text variable="citation-number"/>${PLACE}</group></layout></citation><bibliography second-field-align="flush"><layout suffix="."><text variable="citation-number" prefix="[" suffix="] "/><group delimiter=", "><names variable="author"><name/></names><text variable="title"/><text macro="year"/></group></layout></bibliography>`,
);
