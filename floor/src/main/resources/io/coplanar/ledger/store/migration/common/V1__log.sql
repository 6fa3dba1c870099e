-- SPDX-License-Identifier: Apache-2.0
-- The log. A leaf is the exact bytes that are hashed; its hash beside it names a changed one exactly.
CREATE TABLE entry (
  seq  ${long_key},
  hash ${bytes} NOT NULL,
  leaf ${bytes} NOT NULL
);

-- Signed claims about the log: never derived, since nobody can sign the past again.
CREATE TABLE checkpoint (
  size      ${long_key},
  note      ${text} NOT NULL,
  signed_at ${text} NOT NULL
);

-- Which projections are built, in which revision, and in which tables.
CREATE TABLE projection (
  name     ${text} PRIMARY KEY,
  revision BIGINT NOT NULL,
  tables   ${text} NOT NULL
);

CREATE TABLE meta (
  name  ${text} PRIMARY KEY,
  value ${text} NOT NULL
);

-- Beside the log: what identifies people. An entry names a person by the random id alone.
CREATE TABLE personal (
  id        ${text} PRIMARY KEY,
  document  ${text},
  photo     ${bytes},
  added_at  ${text} NOT NULL,
  erased_at ${text}
);
