// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.recipe;

import io.coplanar.evidence.InputFault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what is wrong, so that a person hears all of it at once. */
final class Problems {
  private final List<Problem> found = new ArrayList<>();

  void add(int line, String code, String wrong, String right) {
    found.add(new Problem(line, code, wrong, right));
  }

  void add(int line, String code, InputFault fault) {
    add(line, code, fault.wrong(), fault.right());
  }

  int count() {
    return found.size();
  }

  /** All, in the order of the file. */
  List<Problem> list() {
    return found.stream().distinct().sorted(Comparator.comparingInt(Problem::line)).toList();
  }

  /** Throws the first, saying how many more there are. */
  void raise(String file) throws InputFault {
    if (found.isEmpty()) {
      return;
    }
    List<Problem> all = list();
    Problem first = all.getFirst();
    String more =
        all.size() == 1
            ? ""
            : " (and " + (all.size() - 1) + " more; 'coplanar recipe check' names all)";
    throw new InputFault.Inconsistent(
        file + ", line " + first.line(), first.wrong() + more, first.right());
  }
}
