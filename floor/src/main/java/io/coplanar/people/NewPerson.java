// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

import io.coplanar.evidence.InputFault;
import java.io.StringWriter;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Somebody to be let in.
 *
 * @param name for people; lies beside the ledger only
 * @param user what the person signs in with in the office; null for nobody who does
 * @param badge what the scanner reads from the person's badge; null for one without
 * @param roles at least one
 */
public record NewPerson(
    String name, @Nullable String user, @Nullable String badge, Set<Role> roles) {
  private static final int LONGEST_NAME = 200;
  private static final JsonFactory JSON = new JsonFactory();

  public NewPerson {
    roles = Set.copyOf(roles);
  }

  /**
   * Checks it.
   *
   * @throws InputFault what would be right
   */
  public void check() throws InputFault {
    if (name.isBlank() || name.length() > LONGEST_NAME || !isText(name)) {
      throw new InputFault.Inconsistent(
          "the name", "is empty, too long or no text", "1 to " + LONGEST_NAME + " characters");
    }
    if (roles.isEmpty()) {
      throw new InputFault.Inconsistent("the roles", "are none", "one at least");
    }
    if (user != null) {
      Keys.checkUser(user);
    }
    if (badge != null) {
      Keys.checkBadge(badge);
    }
  }

  private static boolean isText(String text) {
    return text.codePoints()
        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
  }

  /** What is kept of the person beside the ledger. */
  String document() {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      out.writeStartObject();
      out.writeStringProperty("name", name);
      out.writeEndObject();
    }
    return text.toString();
  }

  /** The name in a document; null where there is none. */
  static @Nullable String name(@Nullable String document) {
    if (document == null) {
      return null;
    }
    try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), document)) {
      in.nextToken();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        JsonToken value = in.nextToken();
        if (name.equals("name") && value == JsonToken.VALUE_STRING) {
          return in.getString();
        }
        in.skipChildren();
      }
      return null;
    } catch (JacksonException e) {
      return null;
    }
  }
}
