// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.people.Act;
import io.coplanar.people.Action;
import io.coplanar.people.Caller;
import io.coplanar.web.html.Became;
import io.coplanar.web.html.Catalog;
import io.coplanar.web.html.Field;
import io.coplanar.web.html.Form;
import io.coplanar.web.html.FormPage;
import io.coplanar.web.http.Call;
import java.time.Instant;
import java.util.List;

/** {@code /people/{person}/certify}: says for which steps somebody is trained, until a day. */
final class PersonCertify {
  static final FormPage PAGE =
      FormPage.of("person-certify", "/people/{person}/certify", Action.CERTIFY_PERSON)
          .asks(
              call ->
                  List.of(
                      Field.ticks("steps", PersonWords.steps(call)),
                      Field.of("until", Field.Kind.DATE)))
          .does(PersonCertify::certify)
          .back("/people/{person}");

  private PersonCertify() {}

  /** One entry a step; sent again after a failure, those that are there are not made twice. */
  private static Became certify(Call call, Form form, Caller who) throws Exception {
    List<String> steps = form.all("steps");
    if (steps.isEmpty()) {
      throw Form.wrong("steps", Catalog.say("wrong.none-ticked"));
    }
    Instant until = form.time("until");
    Became last = new Became.Found("/people");
    for (int i = 0; i < steps.size(); i++) {
      Act act = new Act(form.key() + "." + i, who.person().id(), call.where(), null, null);
      last = Became.of(call.parts().staff().certify(act, call.path("person"), steps.get(i), until));
      if (last instanceof Became.Refused) {
        return last;
      }
    }
    return last;
  }
}
