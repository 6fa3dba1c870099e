// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import io.coplanar.evidence.Provenance;
import io.coplanar.evidence.Setting;
import io.coplanar.evidence.Settings;
import java.util.List;

/** What the server takes from whoever is at the other end. */
public final class WebSettings {
  /** As shipped. */
  public static final Settings DEFAULTS =
      Settings.of(
          List.of(
              of(
                  "web_json_max_kib",
                  256,
                  1,
                  16_384,
                  "an attempt with 12 connectors and all their evidence has some 10 KiB",
                  "Largest JSON body of a request."),
              of(
                  "web_idle_s",
                  30,
                  0.2,
                  3600,
                  "longer than a wireless link loses sight of its station",
                  "How long a connection may say nothing, or take nothing."),
              of(
                  "web_slowest_bytes_per_s",
                  1024,
                  0,
                  1e9,
                  "a bad wireless link has ten times as much",
                  "How fast a body must come in at least, after web_idle_s."),
              of(
                  "web_in_flight_n",
                  256,
                  1,
                  100_000,
                  "200 stations, each at once",
                  "How many requests are worked on at once; more are told to wait."),
              of(
                  "web_connections_n",
                  2000,
                  1,
                  100_000,
                  "200 stations with a browser's six connections each, and some",
                  "How many connections are open at once; more wait outside."),
              of(
                  "web_streams_n",
                  200,
                  0,
                  100_000,
                  "200 stations",
                  "How many follow the events at once."),
              of(
                  "web_heartbeat_s",
                  10,
                  0.05,
                  600,
                  "below web_idle_s and what proxies wait",
                  "How often a stream of events says that it lives."),
              of(
                  "web_sign_ins_n",
                  4,
                  1,
                  1000,
                  "each takes 19 MiB and some 50 ms of a processor",
                  "How many sign-ins are worked on at once; more are told to wait.")));

  private WebSettings() {}

  private static Setting of(
      String name, double value, double min, double max, String source, String meaning) {
    return new Setting(name, value, min, max, Provenance.HOUSE, source, meaning);
  }
}
