// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.LineCommand;
import io.coplanar.people.Action;
import io.coplanar.web.http.Body;
import io.coplanar.web.http.Route;

/** {@code POST /tools/{tool}/references}: its reference was taken. */
final class ToolReference {
  static final Route ROUTE =
      Route.asks(
          LineCommand.TakeReference.class,
          "/tools/{tool}/references",
          Action.TAKE_REFERENCE,
          call -> {
            Body body = call.body();
            return new LineCommand.TakeReference(
                call.path("tool"),
                body.text("reading"),
                body.textOrNull("with"),
                body.numbersByName("values"));
          });

  private ToolReference() {}
}
