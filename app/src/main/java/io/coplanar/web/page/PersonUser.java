// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.people.Action;
import io.coplanar.web.html.Became;
import io.coplanar.web.html.Field;
import io.coplanar.web.html.FormPage;
import java.util.List;

/** {@code /people/{person}/user}: gives somebody a name to sign in with in the office. */
final class PersonUser {
  static final FormPage PAGE =
      FormPage.of("person-user", "/people/{person}/user", Action.SET_SECRET)
          .asks(call -> List.of(Field.text("user")))
          .does(
              (call, form, who) ->
                  Became.of(
                      call.parts()
                          .staff()
                          .setUser(
                              FormPage.act(call, form, who, null),
                              call.path("person"),
                              form.text("user"))))
          .back("/people/{person}");

  private PersonUser() {}
}
