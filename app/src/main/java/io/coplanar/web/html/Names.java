// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.html;

import io.coplanar.ledger.IntakeStopped;
import io.coplanar.people.Member;
import io.coplanar.people.Staff;
import java.util.HashMap;
import java.util.Map;

/** What people are called, for one page: the ledger knows them by random ids only. */
public final class Names {
  private final Staff staff;
  private final Map<String, String> known = new HashMap<>();

  public Names(Staff staff) {
    this.staff = staff;
  }

  /** The name; the id's end of who was erased, or is a program. */
  public String of(String id) throws IntakeStopped {
    String there = known.get(id);
    if (there != null) {
      return there;
    }
    String name = staff.find(id).map(Member::name).orElse(null);
    String shown = name != null ? name : id.startsWith("person-") ? erased(id) : id;
    known.put(id, shown);
    return shown;
  }

  private static String erased(String id) {
    return Catalog.say("person.erased", id.substring(Math.max(0, id.length() - 6)));
  }
}
