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

/** {@code /people/{person}/password}: gives somebody another password, and ends his sessions. */
final class PersonPassword {
  static final FormPage PAGE =
      FormPage.of("person-password", "/people/{person}/password", Action.SET_SECRET)
          .asks(
              call ->
                  List.of(
                      Field.of("new_password", Field.Kind.SECRET),
                      Field.of("again", Field.Kind.SECRET)))
          .does(PersonPassword::change)
          .back("/people/{person}");

  private PersonPassword() {}

  private static Became change(Call call, Form form, Caller who) throws Exception {
    char[] next = form.secret("new_password");
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
                          .setPassword(
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
