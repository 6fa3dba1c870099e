// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.line.LineCommand;
import io.coplanar.people.Action;
import io.coplanar.web.html.Field;
import io.coplanar.web.html.FormPage;
import java.util.List;

/** {@code /deviations/new}: somebody asks to go on in spite of gates. */
final class DeviationRequest {
  static final FormPage PAGE =
      FormPage.of("deviation-request", "/deviations/new", Action.REQUEST_DEVIATION)
          .asks(
              call ->
                  List.of(
                      Field.text("serial").holding(Lists.given(call, "serial")),
                      Field.text("step"),
                      Field.text("gates"),
                      Field.reason()))
          .command(
              (call, form) ->
                  new LineCommand.RequestDeviation(
                      form.text("serial"),
                      form.text("step"),
                      List.of(form.text("gates").split("[,\\s]+")),
                      form.text("reason")))
          .back("/deviations");

  private DeviationRequest() {}
}
