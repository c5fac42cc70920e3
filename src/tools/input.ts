import * as z from 'zod/mini';

/** A text of the model's, with its description. */
export function text(description: string, longest = 400): z.ZodMiniString {
  return z.string().check(z.minLength(1), z.maxLength(longest), z.describe(description));
}

/** Maximum number of results; `usual` where the model gives none. */
export function limit(usual: number, most: number) {
  return z._default(
    z.int().check(z.minimum(1), z.maximum(most), z.describe(`Maximum number of results, at most ${most}.`)),
    usual,
  );
}

/** Where to continue: what the answer before gave. */
export const cursor = z.optional(
  z.string().check(z.maxLength(40), z.describe('The cursor of the previous answer, for the results after it.')),
);

/** The filters of a search. */
export const filters = {
  speaker: z.optional(text('Name of the speaker: full name, surname, or role. See quoin_list_speakers.')),
  source: z.optional(text('Cite key of the article, or words of its title or outlet.')),
  since: z.optional(text('First day, as an EDTF date: 2024, 2024-06 or 2024-06-27.', 40)),
  until: z.optional(text('Last day, as an EDTF date; 2024-06 includes the whole month.', 40)),
  language: z.optional(text('Language of the article, as a code such as en, de or fr.', 12)),
};
