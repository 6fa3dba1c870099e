// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.evidence.InputFault;
import io.coplanar.line.LineCommand;
import io.coplanar.line.event.LotEvent;
import io.coplanar.people.Action;
import io.coplanar.web.http.Body;
import io.coplanar.web.http.Route;
import java.util.ArrayList;
import java.util.List;

/** {@code POST /lots/{kind}/{lot}/mix}: epoxy is mixed; its pot life begins. */
final class LotMix {
  static final Route ROUTE =
      Route.asks(
          LineCommand.MixLot.class,
          "/lots/{kind}/{lot}/mix",
          Action.MIX_LOT,
          call -> new LineCommand.MixLot(call.path("kind"), call.path("lot"), parts(call.body())));

  private LotMix() {}

  private static List<LotEvent.Part> parts(Body body) throws InputFault {
    List<LotEvent.Part> all = new ArrayList<>();
    for (Body one : body.objects("parts")) {
      all.add(new LotEvent.Part(one.text("kind"), one.text("lot"), one.whole("amount_mg")));
      one.done();
    }
    return all;
  }
}
