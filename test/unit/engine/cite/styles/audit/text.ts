import { at, type Category } from './case.js';

/** What is printed of a work: dates, numbers, terms, and how text is set. */
export const TERMS_AND_TEXT: Readonly<Record<string, Category>> = {
  date: [
    {
      shows: ['date form=text', 'date variable', 'date date-parts=year', 'date-part name', 'date suffix'],
      style: 'apa',
      cites: [
        [['bc'], '(Roe, 43 B.C.E.)'],
        [['translated'], '(Roe, 1890/1990)'],
      ],
      lists: [
        ['page', 'season'],
        [
          'Office of Tides. (2022, June). <i>About us</i>. Tides. https://example.org/about',
          'Roe, J. A. (2021, Spring). Spring eels. <i>Eel World</i>.',
        ],
      ],
    },
    {
      shows: ['date-part prefix'],
      style: 'apa',
      lists: [['span'], ['Roe, J. A. (2021, May 4–20). Three weeks. <i>Eel World</i>.']],
    },
    {
      shows: ['if is-uncertain-date=issued', 'text term'],
      style: 'apa',
      cites: [[['uncertain'], '(Roe, ca. 1850)']],
    },
    {
      shows: ['if is-uncertain-date=issued', 'date prefix', 'date suffix'],
      style: 'chicago-notes',
      cites: [[['uncertain'], 'Jane Ann Roe, Old Coins (Boston: Acme Press, [1850?]).']],
    },
    {
      shows: ['if is-uncertain-date=original-date'],
      style: 'chicago-notes',
      cites: [[['old-uncertain'], 'Jane Ann Roe, Coins Again ([1850?]; repr., Boston: Acme Press, 1990).']],
    },
    {
      shows: ['date form=numeric', 'date date-parts=year-month', 'date-part form=short', 'date-part suffix'],
      style: 'mla',
      lists: [
        ['article', 'news', 'span'],
        [
          'Roe, Jane Ann. “Low Tides in ‘June.’” <i>Journal of the Sea</i>, vol. 12, no. 3, May 2021, pp. 1003–08, https://doi.org/10.1000/182.',
          '---. “Mayor Says No.” <i>The Times</i>, 4 May 2021, p. A1, https://example.org/news.',
          '---. “Three Weeks.” <i>Eel World</i>, 4–20 May 2021.',
        ],
      ],
    },
    {
      shows: ['date-part form=long', 'date-part suffix'],
      style: 'harvard',
      language: 'en-GB',
      lists: [
        ['news', 'page'],
        [
          'Office of Tides (2022) <i>About us</i>, <i>Tides</i>. Available at: https://example.org/about (Accessed: 3 February 2024).',
          'Roe, J.A. (2021) ‘Mayor says no’, <i>The Times</i>, 4 May, p. A1. Available at: https://example.org/news.',
        ],
      ],
    },
  ],
  number: [
    {
      shows: ['number form=ordinal', 'if is-numeric=edition', 'number variable'],
      style: 'apa',
      lists: [
        ['other', 'revised'],
        [
          'Poe, E. (1999). <i>Maps</i> (Rev. ed.). Acme Press.',
          'Roe, J. A. (2020). <i>Other rivers</i> (3rd ed.). Acme Press.',
        ],
      ],
    },
    {
      shows: ['if is-numeric=volume', 'number form=numeric', 'if is-numeric=number', 'if is-numeric=version'],
      style: 'apa',
      lists: [
        ['volumes', 'report', 'software'],
        [
          'Office of Tides. (2020). <i>State of the eel</i> (Technical Report No. 7). Office of Tides.',
          'Roe, J. A. (2020a). <i>Eelcount</i> (2.1). Acme.',
          'Roe, J. A. (2020b). <i>The long story</i> (Vol. 2). Acme Press.',
        ],
      ],
    },
    {
      shows: ['if is-numeric=collection-number', 'number suffix', 'text plural=true'],
      style: 'chicago-author-date',
      cites: [[[at('volumes', '14')], '(Roe 2020, 2:14)']],
      lists: [
        ['series', 'volumes'],
        [
          'Roe, Jane Ann. 2020a. <i>In a Row</i>. Library of Hills 12. Boston: Acme Press.',
          '———. 2020b. <i>The Long Story</i>. Vol. 2. 4 vols. Boston: Acme Press.',
        ],
      ],
    },
  ],
  affix: [
    {
      shows: ['style class=in-text', 'layout prefix', 'layout suffix', 'layout delimiter', 'group delimiter'],
      style: 'harvard',
      cites: [[['revised', 'van'], '(van Gogh, 1888; Poe, 1999)']],
      lists: [['revised'], ['Poe, E. (1999) <i>Maps</i>. Rev. ed. Boston: Acme Press.']],
    },
    {
      shows: ['group prefix', 'group suffix', 'text prefix', 'text suffix', 'text value'],
      style: 'chicago-notes',
      cites: [
        [['series'], 'Jane Ann Roe, In a Row, Library of Hills 12 (Boston: Acme Press, 2020).'],
        [
          ['article'],
          'Jane Ann Roe, “Low Tides in ‘June,’” Journal of the Sea 12, no. 3 (May 4, 2021): 1003–8, https://doi.org/10.1000/182.',
        ],
      ],
    },
  ],
  condition: [
    {
      shows: ['if type', 'if variable', 'if match=all', 'if match=any', 'if match=none', 'text variable'],
      style: 'apa',
      cites: [
        [['interview'], '(J. A. Roe, personal communication, January 9, 2018)'],
        [['law'], '(Eel Act, 2010)'],
      ],
      lists: [
        ['thesis', 'film', 'review', 'archived', 'law', 'talk'],
        [
          'Eel Act, no. 12, House (2010).',
          'Lux, L. (Director). (2020). <i>The eel</i>. Lux Films.',
          'Nye, N. (2020). Sea of words [Review of <i>A book of the sea</i>, by J. A. Roe]. <i>Journal of the Sea</i>, <i>13</i>.',
          'Roe, J. A. (1871). <i>Notes on eels</i> (box 3). Hull Archive.',
          'Roe, J. A. (2019, March 2). <i>Eels, live</i>. Eel Days, Hull.',
          'Roe, J. A. (2020). <i>Eels and I</i> [PhD thesis]. University of Hull.',
        ],
      ],
    },
    {
      shows: ['if type', 'if match=any', 'text form=symbol'],
      style: 'chicago-notes',
      cites: [[['law'], '“Eel Act,” Pub. L. No. 12 (2010).']],
    },
  ],
  variables: [
    {
      shows: ['text variable'],
      style: 'chicago-author-date',
      lists: [
        ['talk', 'interview'],
        [
          'Roe, Jane Ann. 2018. Talking of eels. Interview by Flo Fox.',
          '———. 2019. “Eels, Live.” Presented at the Eel Days, Hull, March 2.',
        ],
      ],
    },
  ],
  decorations: [
    {
      shows: ['text font-style=italic', 'group font-style=italic'],
      style: 'apa',
      lists: [
        ['article', 'volumes', 'chapter'],
        [
          'Roe, J. A. (2020a). On eels. In F. Fox &amp; G. Gil (Eds.), <i>Fishes of the north</i> (pp. 321–328). Acme Press.',
          'Roe, J. A. (2020b). <i>The long story</i> (Vol. 2). Acme Press.',
          'Roe, J. A. (2021). Low tides in “June.” <i>Journal of the Sea</i>, <i>12</i>(3), 1003–1008. https://doi.org/10.1000/182',
        ],
      ],
    },
  ],
  punctuation: [
    {
      shows: ['text quotes=true', 'text variable'],
      style: 'chicago-notes',
      cites: [
        [['so'], 'Jane Ann Roe, “They Said ‘So,’” 2020.'],
        [['inc'], 'Jane Ann Roe, “The End of Eels Inc.,” 2020.'],
      ],
      lists: [
        ['so', 'inc'],
        ['Roe, Jane Ann. “The End of Eels Inc.,” 2020.', '———. “They Said ‘So,’” 2020.'],
      ],
    },
    {
      shows: ['group prefix', 'text term'],
      style: 'chicago-author-date',
      lists: [['loose'], ['Roe, Jane Ann. 2020. “Loose Eels.” Acme Press.']],
    },
  ],
  quotes: [
    {
      shows: ['text quotes=true'],
      style: 'chicago-notes',
      cites: [[['page'], 'Office of Tides, “About Us,” Tides, June 2022, https://example.org/about.']],
    },
    {
      shows: ['text quotes=true'],
      style: 'harvard',
      language: 'en-GB',
      lists: [
        ['chapter'],
        ['Roe, J.A. (2020) ‘On eels’, in F. Fox and G. Gil (eds) <i>Fishes of the north</i>. Acme Press, pp. 321–328.'],
      ],
    },
    {
      shows: ['text quotes=true'],
      style: 'chicago-notes',
      language: 'de',
      cites: [
        [
          ['article'],
          'Jane Ann Roe, „Low tides in ‚June‘“, Journal of the Sea 12, Nr. 3 (4. Mai 2021): 1003–8, https://doi.org/10.1000/182.',
        ],
      ],
    },
    {
      shows: ['text quotes=true'],
      style: 'chicago-notes',
      language: 'fr',
      cites: [
        [
          ['article'],
          'Jane Ann Roe, « Low tides in “June” », Journal of the Sea 12, no 3 (4 mai 2021): 1003‑8, https://doi.org/10.1000/182.',
        ],
      ],
    },
  ],
  textcase: [
    {
      shows: ['text text-case=title'],
      style: 'chicago-author-date',
      lists: [
        ['nocase', 'book'],
        [
          'Roe, Jane Ann. 2020a. <i>A Book of the Sea: Waves and Tides</i>. Boston: Acme Press.',
          '———. 2020b. <i>The iPod and the rise of pH on the Web: A Life</i>. Boston: Acme Press.',
        ],
      ],
    },
    {
      shows: ['text text-case=title'],
      style: 'chicago-author-date',
      language: 'de',
      lists: [['book'], ['Roe, Jane Ann. 2020. <i>A book of the sea: Waves and tides</i>. Boston: Acme Press.']],
    },
    {
      shows: ['text text-case=capitalize-first', 'text form=short'],
      style: 'chicago-author-date',
      cites: [[['forthcoming'], '(Roe, in press)']],
      lists: [['forthcoming'], ['Roe, Jane Ann. In press. <i>Next Year</i>. Boston: Acme Press.']],
    },
    {
      shows: ['text text-case=lowercase'],
      style: 'apa',
      cites: [[['forthcoming'], '(Roe, in press)']],
    },
  ],
  term: [
    {
      shows: ['text form=verb'],
      style: 'apa',
      lists: [['untitled-interview'], ['Roe, J. A. (2020). [Radio interview by F. Fox].']],
    },
    {
      shows: ['text strip-periods=true', 'text form=long'],
      style: 'harvard',
      lists: [['other'], ['Roe, J.A. (2020) <i>Other rivers</i>. 3rd ed. Boston: Acme Press.']],
    },
    {
      shows: ['text strip-periods=true'],
      style: 'chicago-author-date',
      lists: [['other'], ['Roe, Jane Ann. 2020. <i>Other Rivers</i>. 3rd ed. Boston: Acme Press.']],
    },
  ],
  locale: [
    {
      shows: ['locale xml:lang', 'term name', 'term form=short', 'term form=long'],
      style: 'apa',
      language: 'de',
      cites: [[['undated'], '(Roe, o. J.)']],
      lists: [
        ['chapter'],
        [
          'Roe, J. A. (2020). On eels. In F. Fox &amp; G. Gil (Hrsg.), <i>Fishes of the north</i> (S. 321–328). Acme Press.',
        ],
      ],
    },
    {
      shows: ['locale xml:lang'],
      style: 'apa',
      language: 'fr',
      cites: [[['undated'], '(Roe, s. d.)']],
      lists: [
        ['chapter'],
        [
          'Roe, J. A. (2020). On eels. In F. Fox &amp; G. Gil (Éds.), <i>Fishes of the north</i> (p. 321‑328). Acme Press.',
        ],
      ],
    },
    {
      shows: ['locale xml:lang', 'term form=verb', 'term form=verb-short'],
      style: 'chicago-notes',
      cites: [[['interview'], 'Jane Ann Roe, Talking of eels, interview by Flo Fox, January 9, 2018.']],
    },
  ],
};
