import { at, type Category } from './case.js';

/** Whole citations: which of them, in which order, told apart, put together, and where in a work. */
export const CITATIONS: Readonly<Record<string, Category>> = {
  disambiguate: [
    {
      shows: ['citation disambiguate-add-year-suffix=true', 'citation collapse=year'],
      style: 'apa',
      cites: [
        [['book', 'other'], '(Roe, 2020a, 2020b)'],
        [['other'], '(Roe, 2020b)'],
        [['revised', 'book', at('other', '3')], '(Poe, 1999; Roe, 2020a; 2020b, p. 3)'],
        [['undated', 'forthcoming', 'van'], '(Roe, n.d., in press; van Gogh, 1888)'],
      ],
      lists: [
        ['other', 'book'],
        [
          'Roe, J. A. (2020a). <i>A book of the sea: Waves and tides</i>. Acme Press.',
          'Roe, J. A. (2020b). <i>Other rivers</i> (3rd ed.). Acme Press.',
        ],
      ],
    },
    {
      shows: ['citation disambiguate-add-names=true'],
      style: 'apa',
      cites: [
        [['four'], '(Abel, Baker, Cole, & Dunn, 2020)'],
        [['like-four'], '(Abel, Baker, Cole, & Zorn, 2020)'],
      ],
    },
    {
      shows: [
        'citation disambiguate-add-givenname=true',
        'citation givenname-disambiguation-rule=primary-name-with-initials',
      ],
      style: 'apa',
      cites: [
        [['ann'], '(A. Doe, 2020)'],
        [['bo'], '(B. Doe, 2020)'],
      ],
    },
    {
      shows: ['citation givenname-disambiguation-rule=primary-name'],
      style: 'chicago-author-date',
      cites: [
        [['ann'], '(A. Doe 2020)'],
        [['bo'], '(B. Doe 2020)'],
      ],
    },
    {
      shows: ['if disambiguate=true'],
      style: 'mla',
      cites: [
        [['book', 'other'], '(Roe, A Book of the Sea; Roe, Other Rivers)'],
        [['van'], '(van Gogh)'],
      ],
    },
  ],
  collapse: [
    {
      shows: ['citation collapse=year', 'citation after-collapse-delimiter', 'layout delimiter'],
      style: 'chicago-author-date',
      cites: [
        [['book', 'other', 'revised'], '(Roe 2020a, 2020b; Poe 1999)'],
        [[at('book', '3'), 'other'], '(Roe 2020a, 3; 2020b)'],
      ],
    },
    { shows: ['citation collapse=year'], style: 'harvard', cites: [[['book', 'other'], '(Roe, 2020a, 2020b)']] },
  ],
  position: [
    {
      shows: ['style class=note', 'if position=ibid ibid-with-locator', 'if position=subsequent'],
      style: 'chicago-notes',
      cites: [
        [['book'], 'Jane Ann Roe, A Book of the Sea: Waves and Tides (Boston: Acme Press, 2020).'],
        [['book'], 'Roe.'],
        [[at('book', '3')], 'Roe, 3.'],
        [
          ['two', 'three'],
          'Anna Lee Abel and Ben Lee Baker, Two Hands (Boston: Acme Press, 2020); Anna Lee Abel, Ben Lee Baker, and Cleo Lee Cole, Three Hands (Boston: Acme Press, 2020).',
        ],
        [['three'], 'Abel, Baker, and Cole, Three Hands.'],
        [[at('book', '4')], 'Roe, A Book of the Sea, 4.'],
        [
          ['chapter'],
          'Jane Ann Roe, “On Eels,” in Fishes of the North, ed. Flo Fox and Guy Gil (Acme Press, 2020), 321–28.',
        ],
        [['book', 'chapter'], 'Roe, A Book of the Sea; Roe, “On Eels.”'],
        [[at('chapter', '325-326')], 'Roe, “On Eels,” 325–26.'],
      ],
    },
    {
      shows: ['if disambiguate=true'],
      style: 'chicago-notes',
      cites: [
        [['ann'], 'Ann Doe, Hills (Boston: Acme Press, 2020).'],
        [['bo'], 'Bo Doe, Dales (Boston: Acme Press, 2020).'],
        [['ann'], 'Doe, Hills.'],
      ],
    },
    {
      shows: ['citation disambiguate-add-names=true', 'citation et-al-min=4'],
      style: 'chicago-notes',
      cites: [
        [['four'], 'Anna Lee Abel et al., Four Hands (Boston: Acme Press, 2020).'],
        [['four'], 'Abel et al.'],
      ],
    },
  ],
  locator: [
    {
      shows: ['if locator=chapter', 'label text-case=title'],
      style: 'apa',
      cites: [[[at('book', '3', 'chapter')], '(Roe, 2020, Chapter 3)']],
    },
    {
      shows: ['if locator=page line', 'text form=short'],
      style: 'mla',
      cites: [
        [[at('book', '3')], '(Roe 3)'],
        [[at('book', '12', 'line')], '(Roe 12)'],
        [[at('book', '3', 'chapter')], '(Roe, chap. 3)'],
      ],
    },
    {
      shows: ['if locator=page'],
      style: 'chicago-author-date',
      cites: [
        [[at('book', '14')], '(Roe 2020a, 14)'],
        [[at('book', '3', 'section')], '(Roe 2020a, sec. 3)'],
        [[at('volumes', '14')], '(Roe 2020b, 2:14)'],
      ],
    },
    {
      shows: ['if locator=page'],
      style: 'chicago-notes',
      cites: [[[at('volumes', '14')], 'Jane Ann Roe, The Long Story, vol. 2 (Boston: Acme Press, 2020), 14.']],
    },
    {
      shows: ['label variable', 'label form=short', 'label suffix'],
      style: 'harvard',
      language: 'en-GB',
      cites: [
        [[at('book', '3')], '(Roe, 2020, p. 3)'],
        [[at('book', '3-5', 'paragraph')], '(Roe, 2020, paras 3–5)'],
      ],
    },
  ],
  page: [
    {
      shows: ['style page-range-format=chicago'],
      style: 'chicago-author-date',
      cites: [[[at('book', '101-108')], '(Roe 2020, 101–8)']],
      lists: [
        ['chapter'],
        [
          'Roe, Jane Ann. 2020. “On Eels.” In <i>Fishes of the North</i>, edited by Flo Fox and Guy Gil, 321–28. Acme Press.',
        ],
      ],
    },
    {
      shows: ['style page-range-format=expanded'],
      style: 'apa',
      cites: [[[at('book', '101-8')], '(Roe, 2020, pp. 101–108)']],
    },
    {
      shows: ['style page-range-format=minimal-two'],
      style: 'mla',
      cites: [[[at('book', '101-108')], '(Roe 101–08)']],
    },
  ],
  sort: [
    {
      shows: ['key names-min=3', 'key names-use-first=1', 'key sort=ascending', 'key variable'],
      style: 'apa',
      lists: [
        ['three', 'two', 'revised', 'bc', 'forthcoming', 'undated'],
        [
          'Abel, A. L., &amp; Baker, B. L. (2020). <i>Two hands</i>. Acme Press.',
          'Abel, A. L., Baker, B. L., &amp; Cole, C. L. (2020). <i>Three hands</i>. Acme Press.',
          'Poe, E. (1999). <i>Maps</i> (Rev. ed.). Acme Press.',
          'Roe, J. A. (n.d.). <i>No day</i>. Acme Press.',
          'Roe, J. A. (43 B.C.E.). <i>Of wars</i>. Acme Press.',
          'Roe, J. A. (in press). <i>Next year</i>. Acme Press.',
        ],
      ],
    },
  ],
};
