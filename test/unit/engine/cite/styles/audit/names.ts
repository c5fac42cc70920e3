import type { Category } from './case.js';

/** People: how many, in which order and form, and who takes the place of a missing author. */
export const NAMES: Readonly<Record<string, Category>> = {
  etal: [
    {
      shows: ['bibliography et-al-min=21', 'bibliography et-al-use-first=19', 'bibliography et-al-use-last=true'],
      style: 'apa',
      lists: [
        ['many'],
        [
          'Abel, A. L., Baker, B. L., Cole, C. L., Dunn, D. L., Ellis, E. L., Frost, F. L., Gray, G. L., Hart, H. L., Irwin, I. L., Jones, J. L., King, K. L., Lane, L. L., Moss, M. L., Nash, N. L., Owen, O. L., Page, P. L., Quinn, Q. L., Reed, R. L., Shaw, S. L., … Vance, V. L. (2020). <i>Many hands</i>. Acme Press.',
        ],
      ],
    },
    {
      shows: ['citation et-al-min=3', 'citation et-al-use-first=1'],
      style: 'apa',
      cites: [
        [['two'], '(Abel & Baker, 2020)'],
        [['eleven'], '(Abel et al., 2020)'],
      ],
    },
    {
      shows: ['bibliography et-al-min=11', 'bibliography et-al-use-first=7', 'citation et-al-min=4'],
      style: 'chicago-author-date',
      cites: [
        [['three'], '(Abel, Baker, and Cole 2020)'],
        [['eleven'], '(Abel et al. 2020)'],
      ],
      lists: [
        ['eleven'],
        [
          'Abel, Anna Lee, Ben Lee Baker, Cleo Lee Cole, Dora Lee Dunn, Ed Lee Ellis, Fay Lee Frost, Gus Lee Gray, et al. 2020. <i>Eleven Hands</i>. Boston: Acme Press.',
        ],
      ],
    },
    {
      shows: ['bibliography et-al-min=3', 'bibliography et-al-use-first=1', 'name delimiter-precedes-et-al=always'],
      style: 'mla',
      lists: [
        ['two', 'three'],
        [
          'Abel, Anna Lee, et al. <i>Three Hands</i>. Acme Press, 2020.',
          'Abel, Anna Lee, and Ben Lee Baker. <i>Two Hands</i>. Acme Press, 2020.',
        ],
      ],
    },
    {
      shows: [
        'bibliography et-al-min=4',
        'bibliography et-al-use-first=1',
        'et-al font-style=italic',
        'bibliography and=text',
      ],
      style: 'harvard',
      lists: [
        ['three', 'four'],
        [
          'Abel, A.L. <i>et al.</i> (2020) <i>Four hands</i>. Boston: Acme Press.',
          'Abel, A.L., Baker, B.L. and Cole, C.L. (2020) <i>Three hands</i>. Boston: Acme Press.',
        ],
      ],
    },
    {
      shows: ['name et-al-min=3', 'name et-al-min=4', 'name et-al-use-first=1'],
      style: 'news',
      cites: [[['three'], '(Abel et al., 2020)']],
      lists: [['four'], ['Anna Lee Abel et al., <i>Four hands</i>, Acme Press, 2020.']],
    },
  ],
  nameattr: [
    {
      shows: ['name and=symbol', 'name initialize-with', 'name delimiter', 'name form=short'],
      style: 'apa',
      cites: [[['edited-two'], '(Fox & Gil, 2020)']],
      lists: [['edited-two'], ['Fox, F., &amp; Gil, G. (Eds.). (2020). <i>Papers</i>. Acme Press.']],
    },
    {
      shows: ['name and=text', 'name delimiter-precedes-last=always'],
      style: 'chicago-author-date',
      lists: [['edited-two'], ['Fox, Flo, and Guy Gil, eds. 2020. <i>Papers</i>. Boston: Acme Press.']],
    },
    {
      shows: ['name delimiter-precedes-last=never', 'names suffix'],
      style: 'harvard',
      language: 'en-GB',
      lists: [
        ['three', 'edited-two'],
        [
          'Abel, A.L., Baker, B.L. and Cole, C.L. (2020) <i>Three hands</i>. Boston: Acme Press.',
          'Fox, F. and Gil, G. (eds) (2020) <i>Papers</i>. Boston: Acme Press.',
        ],
      ],
    },
    {
      shows: ['name initialize=false'],
      style: 'mla',
      lists: [['ann'], ['Doe, Ann. <i>Hills</i>. Acme Press, 2020.']],
    },
  ],
  nameorder: [
    {
      shows: ['name name-as-sort-order=all', 'name sort-separator', 'style demote-non-dropping-particle=never'],
      style: 'apa',
      lists: [
        ['two', 'junior', 'van'],
        [
          'Abel, A. L., &amp; Baker, B. L. (2020). <i>Two hands</i>. Acme Press.',
          'King, M. L., Jr. (1963). <i>Speeches</i>. Acme Press.',
          'van Gogh, V. (1888). <i>Mills</i>. Acme Press.',
        ],
      ],
    },
    {
      shows: ['name name-as-sort-order=first', 'style demote-non-dropping-particle=display-and-sort'],
      style: 'chicago-notes',
      cites: [[['van'], 'Vincent van Gogh, Mills (Boston: Acme Press, 1888).']],
      lists: [
        ['van', 'two', 'junior'],
        [
          'Abel, Anna Lee, and Ben Lee Baker. <i>Two Hands</i>. Boston: Acme Press, 2020.',
          'Gogh, Vincent van. <i>Mills</i>. Boston: Acme Press, 1888.',
          'King, Martin Luther, Jr. <i>Speeches</i>. Boston: Acme Press, 1963.',
        ],
      ],
    },
    {
      shows: ['style demote-non-dropping-particle=sort-only'],
      style: 'harvard',
      lists: [
        ['revised', 'van'],
        [
          'van Gogh, V. (1888) <i>Mills</i>. Boston: Acme Press.',
          'Poe, E. (1999) <i>Maps</i>. Rev. ed. Boston: Acme Press.',
        ],
      ],
    },
  ],
  substitute: [
    {
      shows: [
        'names variable',
        'label form=short',
        'label prefix',
        'label suffix',
        'label text-case=capitalize-first',
        'names prefix',
      ],
      style: 'apa',
      cites: [
        [['edited'], '(Fox, 2020)'],
        [['no-author'], '(The Book of Nobody, 2020)'],
      ],
      lists: [
        ['edited', 'no-author', 'chapter'],
        [
          'Fox, F. (Ed.). (2020). <i>Essays</i>. Acme Press.',
          'Roe, J. A. (2020). On eels. In F. Fox &amp; G. Gil (Eds.), <i>Fishes of the north</i> (pp. 321–328). Acme Press.',
          '<i>The book of nobody</i>. (2020). Acme Press.',
        ],
      ],
    },
    {
      shows: ['bibliography subsequent-author-substitute=———', 'label text-case=lowercase'],
      style: 'chicago-author-date',
      lists: [
        ['van', 'translated', 'undated'],
        [
          'Gogh, Vincent van. 1888. <i>Mills</i>. Boston: Acme Press.',
          'Roe, Jane Ann. (1890) 1990. <i>Letters</i>. Translated by Hal Hay. Boston: Acme Press.',
          '———. n.d. <i>No Day</i>. Boston: Acme Press.',
        ],
      ],
    },
    {
      shows: ['bibliography subsequent-author-substitute=---'],
      style: 'mla',
      lists: [
        ['book', 'other'],
        [
          'Roe, Jane Ann. <i>A Book of the Sea: Waves and Tides</i>. Acme Press, 2020.',
          '---. <i>Other Rivers</i>. 3rd ed., Acme Press, 2020.',
        ],
      ],
    },
  ],
  label: [
    {
      shows: ['label form=verb', 'label form=verb-short', 'names delimiter'],
      style: 'chicago-notes',
      cites: [[['translated'], 'Jane Ann Roe, Letters, trans. Hal Hay (1890; repr., Boston: Acme Press, 1990).']],
      lists: [
        ['translated'],
        ['Roe, Jane Ann. <i>Letters</i>. Translated by Hal Hay. 1890. Reprint, Boston: Acme Press, 1990.'],
      ],
    },
    {
      shows: ['label form=long'],
      style: 'mla',
      lists: [
        ['edited', 'edited-two'],
        [
          'Fox, Flo, editor. <i>Essays</i>. Acme Press, 2020.',
          'Fox, Flo, and Guy Gil, editors. <i>Papers</i>. Acme Press, 2020.',
        ],
      ],
    },
    {
      shows: ['label strip-periods=true'],
      style: 'harvard',
      language: 'en-GB',
      lists: [
        ['edited', 'edited-two'],
        [
          'Fox, F. (ed.) (2020) <i>Essays</i>. Boston: Acme Press.',
          'Fox, F. and Gil, G. (eds) (2020) <i>Papers</i>. Boston: Acme Press.',
        ],
      ],
    },
  ],
};
