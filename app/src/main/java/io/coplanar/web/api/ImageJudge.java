// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.LineCommand;
import io.coplanar.line.event.VerdictRecord;
import io.coplanar.people.Action;
import io.coplanar.web.http.Body;
import io.coplanar.web.http.Route;

/**
 * {@code POST /evidence/{sha256}/judgements}: an inspector says what an image shows of one
 * connector.
 */
final class ImageJudge {
  static final Route ROUTE =
      Route.asks(
          LineCommand.JudgeImage.class,
          "/evidence/{sha256}/judgements",
          Action.JUDGE_IMAGE,
          call -> {
            Body body = call.body();
            return new LineCommand.JudgeImage(
                EvidenceForm.read(body, call.path("sha256")),
                body.text("serial"),
                body.word("result", VerdictRecord.Result.class),
                body.text("remark"));
          });

  private ImageJudge() {}
}
