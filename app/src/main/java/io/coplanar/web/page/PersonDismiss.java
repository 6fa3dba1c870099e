// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.people.Action;
import io.coplanar.web.html.Became;
import io.coplanar.web.html.Field;
import io.coplanar.web.html.FormPage;
import java.util.List;

/** {@code /people/{person}/dismiss}: lets somebody do nothing any more. */
final class PersonDismiss {
  static final FormPage PAGE =
      FormPage.of("person-dismiss", "/people/{person}/dismiss", Action.DISMISS_PERSON)
          .asks(call -> List.of(Field.reason()))
          .does(
              (call, form, who) ->
                  Became.of(
                      call.parts()
                          .staff()
                          .dismiss(
                              FormPage.act(call, form, who, null),
                              call.path("person"),
                              form.text("reason"))))
          .back("/people/{person}");

  private PersonDismiss() {}
}
