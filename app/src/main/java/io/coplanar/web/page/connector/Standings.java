// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page.connector;

import io.coplanar.line.event.VerdictRecord;
import io.coplanar.line.store.Whereabouts;
import io.coplanar.web.html.Catalog;
import io.coplanar.web.html.Mark;
import io.coplanar.web.http.Json;

/** How connectors and verdicts stand, as marks. */
final class Standings {
  private Standings() {}

  static Mark of(Whereabouts.Standing standing) {
    String word = Catalog.say("connector.standing." + Json.word(standing));
    return switch (standing) {
      case SCRAPPED, FATAL -> Mark.bad(word);
      case QUARANTINED, HELD -> Mark.waiting(word);
      case LABELLED -> Mark.good(word);
      case WORKING -> Mark.none(word);
    };
  }

  static Mark of(VerdictRecord.Result result) {
    String word = Catalog.say("verdict." + Json.word(result));
    return switch (result) {
      case PASS -> Mark.good(word);
      case FAIL -> Mark.bad(word);
      case NOT_JUDGED -> Mark.waiting(word);
    };
  }
}
