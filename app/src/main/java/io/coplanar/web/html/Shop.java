// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.html;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.Command;
import io.coplanar.ledger.Draft;
import io.coplanar.ledger.Entry;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.web.http.Json;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Whose line it is: the last entry of the ledger's stream {@code shop} says the name. */
public final class Shop {
  private static final String STREAM = "shop";
  private static final String SCHEMA = "coplanar/shop-named/1";
  private static final int LONGEST = 100;
  private static final JsonFactory JSON = new JsonFactory();

  private Shop() {}

  /**
   * Checks a name.
   *
   * @throws InputFault what would be right
   */
  public static String check(String name) throws InputFault {
    String stripped = name.strip();
    if (stripped.isEmpty()
        || stripped.length() > LONGEST
        || stripped.codePoints().anyMatch(Character::isISOControl)) {
      throw new InputFault.Inconsistent(
          "shop", "is empty, too long or no text", "1 to " + LONGEST + " characters");
    }
    return stripped;
  }

  /** Says the name; on disk when it returns. */
  public static void call(Ledger ledger, String id, String who, String where, String name)
      throws InputFault, IntakeStopped {
    ledger.append(
        new Command(
            id,
            who,
            where,
            null,
            null,
            List.of(),
            List.of(
                new Draft(STREAM, "shop-named", SCHEMA, Json.write(Map.of("name", check(name)))))));
  }

  /** The name; null where nobody has said it. */
  public static @Nullable String name(LedgerReader reader) throws SQLException {
    Entry last = null;
    for (Entry entry : reader.stream(STREAM, 0, 1000)) {
      last = entry.payloadSchema().equals(SCHEMA) ? entry : last;
    }
    if (last == null) {
      return null;
    }
    try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), last.payload())) {
      in.nextToken();
      return "name".equals(in.nextName()) ? in.nextStringValue() : null;
    }
  }
}
