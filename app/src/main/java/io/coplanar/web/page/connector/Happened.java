// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page.connector;

import io.coplanar.web.html.Cell;
import io.coplanar.web.html.Mark;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger that concerns a connector, as its page shows it.
 *
 * @param leafSha256 of the entry's stored bytes, hexadecimal: what a proof must be about
 * @param says sentences beside the title: a reason, what was chosen
 * @param parts lots, tools, people, files that had to do with it
 * @param waived reasons for refusing that a signed deviation stood in for
 */
record Happened(
    long seq,
    String leafSha256,
    String title,
    Mark mark,
    Cell who,
    String where,
    Instant at,
    List<String> says,
    List<Value> values,
    List<Verdict> verdicts,
    List<Part> parts,
    List<Refused> refused,
    List<Refused> waived) {

  /**
   * What was measured or entered.
   *
   * @param limit in words; empty where the recipe has none
   * @param source where the limit comes from; empty where there is none
   */
  record Value(String name, String value, String limit, String source) {}

  /**
   * A verdict.
   *
   * @param by who or what says so, and by which rule
   * @param file what it was judged from; null where there were no bytes
   * @param limit of the gate that asked for it; empty where there is none
   */
  record Verdict(
      String of,
      Mark mark,
      String by,
      @Nullable Cell file,
      String limit,
      String source,
      List<String> reasons,
      List<Measured> values) {}

  /** Values of one name, fiber by fiber where it is one of a fiber. */
  record Measured(String name, String values) {}

  /** Something that had to do with it. */
  record Part(String kind, Cell thing, String more) {}

  /** A reason against it. */
  record Refused(String rule, String found, String next, String source, String code) {}
}
