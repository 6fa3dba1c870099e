// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.people.Action;
import io.coplanar.web.html.Became;
import io.coplanar.web.html.Field;
import io.coplanar.web.html.FormPage;
import java.util.List;

/** {@code /people/{person}/badge}: gives somebody a badge in the place of the one before. */
final class PersonBadge {
  static final FormPage PAGE =
      FormPage.of("person-badge", "/people/{person}/badge", Action.SET_SECRET)
          .asks(call -> List.of(Field.of("badge", Field.Kind.BADGE)))
          .does(
              (call, form, who) ->
                  Became.of(
                      call.parts()
                          .staff()
                          .setBadge(
                              FormPage.act(call, form, who, null),
                              call.path("person"),
                              form.text("badge"))))
          .back("/people/{person}");

  private PersonBadge() {}
}
