// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.people.Action;
import io.coplanar.people.Caller;
import io.coplanar.web.html.Became;
import io.coplanar.web.html.Catalog;
import io.coplanar.web.html.Field;
import io.coplanar.web.html.Form;
import io.coplanar.web.html.FormPage;
import io.coplanar.web.http.Call;
import java.util.Arrays;
import java.util.List;

/** {@code /people/{person}/pin}: gives somebody another PIN, and ends his sessions. */
final class PersonPin {
  static final FormPage PAGE =
      FormPage.of("person-pin", "/people/{person}/pin", Action.SET_SECRET)
          .asks(
              call ->
                  List.of(Field.of("new_pin", Field.Kind.PIN), Field.of("again", Field.Kind.PIN)))
          .does(PersonPin::change)
          .back("/people/{person}");

  private PersonPin() {}

  private static Became change(Call call, Form form, Caller who) throws Exception {
    char[] next = form.secret("new_pin");
    char[] again = form.secret("again");
    try {
      if (!Arrays.equals(next, again)) {
        throw Form.wrong("again", Catalog.say("wrong.not-the-same"));
      }
      return Became.of(
          call.proofs()
              .prove(
                  () ->
                      call.parts()
                          .staff()
                          .setPin(
                              FormPage.act(call, form, who, null),
                              call.path("person"),
                              null,
                              next)));
    } finally {
      Arrays.fill(next, '\0');
      Arrays.fill(again, '\0');
    }
  }
}
