// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.people.Action;
import io.coplanar.people.NewPerson;
import io.coplanar.web.html.Became;
import io.coplanar.web.html.Field;
import io.coplanar.web.html.FormPage;
import java.util.List;

/** {@code /people/new}: lets somebody in. */
final class PersonAdmit {
  static final FormPage PAGE =
      FormPage.of("person-admit", "/people/new", Action.ADMIT_PERSON)
          .asks(
              call ->
                  List.of(
                      Field.text("name"),
                      PersonWords.roles(),
                      Field.of("badge", Field.Kind.BADGE).optional(),
                      Field.text("user").optional()))
          .does(
              (call, form, who) ->
                  Became.of(
                      call.parts()
                          .staff()
                          .admit(
                              FormPage.act(call, form, who, null),
                              new NewPerson(
                                  form.text("name"),
                                  form.textOrNull("user"),
                                  form.textOrNull("badge"),
                                  PersonWords.roles(form)))))
          .back("/people");

  private PersonAdmit() {}
}
