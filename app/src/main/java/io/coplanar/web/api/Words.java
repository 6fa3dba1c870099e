// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.evidence.InputFault;
import io.coplanar.people.Action;
import io.coplanar.people.Role;
import io.coplanar.web.http.Body;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Sets of roles and actions, as a request writes them. */
final class Words {
  private Words() {}

  static Set<Role> roles(Body body) throws InputFault {
    return set(body, "roles", Role.class, Role::id);
  }

  static Set<Action> scopes(Body body) throws InputFault {
    return set(body, "scopes", Action.class, Action::id);
  }

  private static <E extends Enum<E>> Set<E> set(
      Body body, String name, Class<E> type, Function<E, String> id) throws InputFault {
    Set<E> all = EnumSet.noneOf(type);
    for (String word : body.texts(name)) {
      E found = null;
      for (E one : type.getEnumConstants()) {
        if (id.apply(one).equals(word)) {
          found = one;
        }
      }
      if (found == null) {
        List<String> words = Arrays.stream(type.getEnumConstants()).map(id).sorted().toList();
        throw new InputFault.Inconsistent(
            body.path(name), "holds an unknown word", "some of " + String.join(", ", words));
      }
      all.add(found);
    }
    return all;
  }
}
