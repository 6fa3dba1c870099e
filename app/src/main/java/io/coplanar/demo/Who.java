// SPDX-License-Identifier: Apache-2.0
package io.coplanar.demo;

import io.coplanar.people.Role;
import java.util.List;
import java.util.Set;

/**
 * Who works in the demo's shop.
 *
 * @param file the name of the token's file, and how the story calls the person
 * @param certified whether for every step of the recipe
 * @param inspects whether for every kind of image
 */
record Who(String file, String name, Set<Role> roles, boolean certified, boolean inspects) {
  static final Who ADAM = new Who("adam", "Adam (demo)", Set.of(Role.ADMIN), false, false);
  static final Who ANNA = new Who("anna", "Anna (demo)", Set.of(Role.OPERATOR), true, false);
  static final Who BORIS = new Who("boris", "Boris (demo)", Set.of(Role.OPERATOR), true, false);

  /** A new operator, certified for nothing yet. */
  static final Who NORA = new Who("nora", "Nora (demo)", Set.of(Role.OPERATOR), false, false);

  static final Who INES = new Who("ines", "Ines (demo)", Set.of(Role.OPERATOR), false, true);
  static final Who PETRA =
      new Who("petra", "Petra (demo)", Set.of(Role.PROCESS_ENGINEER), false, false);
  static final Who QUENTIN =
      new Who("quentin", "Quentin (demo)", Set.of(Role.QUALITY), false, false);
  static final Who MIKA = new Who("mika", "Mika (demo)", Set.of(Role.METROLOGY), false, false);
  static final Who SAM = new Who("sam", "Sam (demo)", Set.of(Role.SUPERVISOR), false, false);

  /** The administrator first, since he lets the others in. */
  static final List<Who> ALL = List.of(ADAM, ANNA, BORIS, NORA, INES, PETRA, QUENTIN, MIKA, SAM);

  /** How the story calls the person. */
  String called() {
    return name.substring(0, name.indexOf(' '));
  }
}
