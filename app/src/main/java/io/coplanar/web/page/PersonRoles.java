// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.people.Action;
import io.coplanar.people.Role;
import io.coplanar.web.html.Became;
import io.coplanar.web.html.FormPage;
import java.util.List;

/** {@code /people/{person}/roles}: makes somebody these and nothing else. */
final class PersonRoles {
  static final FormPage PAGE =
      FormPage.of("person-roles", "/people/{person}/roles", Action.CHANGE_ROLES)
          .asks(
              call ->
                  List.of(
                      PersonWords.roles()
                          .holding(
                              PersonShow.find(call).person().roles().stream()
                                  .map(Role::id)
                                  .toArray(String[]::new))))
          .does(
              (call, form, who) ->
                  Became.of(
                      call.parts()
                          .staff()
                          .changeRoles(
                              FormPage.act(call, form, who, null),
                              call.path("person"),
                              PersonWords.roles(form))))
          .back("/people/{person}");

  private PersonRoles() {}
}
