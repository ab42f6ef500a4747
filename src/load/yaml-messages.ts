import type { ErrorCode, YAMLError } from "yaml";
import { quoted } from "../model/shape/describe.ts";

interface Wording {
  readonly message: string;
  readonly hint: string;
}

const quoteIt = "If it is text, put the whole of it in quotation marks.";

/** What the parser's codes mean to somebody who writes data, not parsers. */
const wordings: Partial<Record<ErrorCode, Wording>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'expected one value; found a second ": " on the same line',
    hint: 'Put a value that holds ": " in quotation marks, or move the inner field to a line of its own, further in.',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'expected the name of a field and ": " on one line',
    hint: 'Put a space after the colon, or complete the line; text that goes on over several lines stands further in than its field, or after "|".',
  },
  BAD_SCALAR_START: {
    message: "a value cannot start with this character unless it is in quotation marks",
    hint: "Put the value in quotation marks.",
  },
  TAB_AS_INDENT: {
    message: "expected spaces at the start of the line; found a tab",
    hint: "Replace the tabs at the start of lines with spaces, two for each step.",
  },
  BAD_INDENT: {
    message: "the line stands at a depth that fits none of the lines above",
    hint: "Let the fields of one record start in the same column, and what belongs to a field further in; close every bracket.",
  },
  MISSING_CHAR: {
    message: "something that was opened is not closed, or a comma or colon is missing",
    hint: "Look for a quotation mark or bracket without its partner, here or above.",
  },
  BAD_DQ_ESCAPE: {
    message: 'within "…", a backslash starts an escape, and this is none',
    hint: "Write the backslash twice, or use '…' instead of \"…\".",
  },
  UNEXPECTED_TOKEN: {
    message: "expected the end of the value; found more",
    hint: "Put the whole value in quotation marks, or the next field on a line of its own.",
  },
  BAD_ALIAS: {
    message: 'expected a name after "&" or "*"',
    hint: quoteIt,
  },
  BAD_COLLECTION_TYPE: { message: "expected another kind of value", hint: quoteIt },
  BLOCK_IN_FLOW: {
    message:
      "expected one line's worth of values between the brackets; found a list or map in lines",
    hint: "Write it without the brackets, or all of it within them.",
  },
  KEY_OVER_1024_CHARS: {
    message: "expected the name of a field; found more than 1,024 characters before the colon",
    hint: quoteIt,
  },
};

const unclosed: Wording = {
  message: "a bracket was opened and not closed before this place",
  hint: "Close it, or put the text in quotation marks if the bracket is part of it.",
};

/** A parser's error in plain words, with the text that stands there. */
export function explainYamlError(error: YAMLError, text: string): Wording {
  const wording = /^Flow (map|sequence) in block/.test(error.message)
    ? unclosed
    : (wordings[error.code] ?? { message: "this is not YAML", hint: quoteIt });
  const line = lineAt(text, error.pos[0]);
  return line === "" ? wording : { ...wording, message: `${wording.message}: ${quoted(line)}` };
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  return text.slice(start, end < 0 ? undefined : end).trim();
}
