// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page.connector;

import io.coplanar.web.html.Mark;
import java.util.ArrayList;
import java.util.List;

/** What is being gathered about one entry. For one thread. */
final class Tells {
  String title = "";
  Mark mark = Mark.none("");
  final List<String> says = new ArrayList<>();
  final List<Happened.Value> values = new ArrayList<>();
  final List<Happened.Verdict> verdicts = new ArrayList<>();
  final List<Happened.Part> parts = new ArrayList<>();
  final List<Happened.Refused> refused = new ArrayList<>();
  final List<Happened.Refused> waived = new ArrayList<>();

  void title(String words, Mark as) {
    title = words;
    mark = as;
  }
}
