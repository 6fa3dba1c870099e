-- SPDX-License-Identifier: Apache-2.0
-- Beside the log: what people prove who they are with. Goes with the person when he is erased.
CREATE TABLE credential (
  name   ${text} PRIMARY KEY,
  person ${text} NOT NULL,
  until  ${text},
  body   ${text} NOT NULL
);

CREATE INDEX credential_person ON credential (person);
