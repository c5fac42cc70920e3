/** File names of drafts: Markdown, and what Quarto and R make of it. */
export const DRAFT_FILE = /\.(?:md|markdown|qmd|rmd)$/iu;

/** Names of folders without drafts of the writer's: hidden ones, and what package managers install. */
export const NO_DRAFT_FOLDER = /^(?:\.|node_modules$)/u;
