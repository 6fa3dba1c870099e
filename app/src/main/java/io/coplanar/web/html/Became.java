// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.html;

import io.coplanar.line.Answer;
import io.coplanar.people.Change;
import io.coplanar.web.http.ApiFault;
import io.coplanar.web.http.Faults;
import java.util.List;

/** What became of what a form asked for. */
public sealed interface Became {
  /**
   * It is on disk.
   *
   * @param entry which entry of the ledger records it; the page that follows reads it from there
   */
  record Recorded(long entry) implements Became {}

  /** It was refused; the form is shown again. */
  record Refused(List<Reason> reasons) implements Became {}

  /** Nothing was recorded: there is something to look at. */
  record Found(String href) implements Became {}

  /** Of a command of the line. */
  static Became of(Answer answer) throws ApiFault {
    if (answer.idTaken()) {
      throw Faults.keyTaken();
    }
    return answer.accepted()
        ? new Recorded(answer.entries().getFirst().seq())
        : new Refused(Reason.of(answer));
  }

  /** Of a change about people. */
  static Became of(Change change) throws ApiFault {
    if (change.idTaken()) {
      throw Faults.keyTaken();
    }
    return change.accepted()
        ? new Recorded(change.entries().getFirst().seq())
        : new Refused(Reason.of(change));
  }
}
