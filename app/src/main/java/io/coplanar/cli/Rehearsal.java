// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.demo.Demo;
import io.coplanar.report.Style;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Walks through what users do, so that the JVM can remember how (JEP 483, 515): the build runs it
 * once and keeps the cache that comes out, from which {@code ./coplanar} then starts.
 *
 * <p>It judges nothing: {@link AotRecording} runs it, and says what becomes of the cache.
 */
final class Rehearsal {
  private static final String OVEN_LOG =
      "seconds,celsius\n0,25\n50,60\n100,100\n150,150\n200,150\n250,150\n300,60\n";

  private static final String JOINT =
      """
      offset_um: [0.3, 0.1]
      gap_um: 0.1
      bend: {radius_mm: 10, turns: 1}
      limit_db: 0.35
      population: {hole_um: 0.3, fiber_clearance_um: 0.5, core_um: 0.15, pin_clearance_um: 1}
      """;

  private static final String LINK =
      "wavelength_nm: 1310\nfiber: {type: OS2, length_km: 0.5}\nsplices: 1\n"
          + "pairs: [elite, 0.28, {class: elite, measured_db: 0.21}]\napplication: 400GBASE-DR4\n";

  private static final String CHANNEL =
      """
      near: duplex
      far: duplex
      path:
        - cord: A-to-B
        - {cassette: U1, pins: pinned, polish: APC}
        - adapter: A
        - {cable: B, map: {3: 9, 4: 10}, pins: unpinned, polish: APC}
        - adapter: A
        - {cassette: U1, pins: pinned, polish: APC}
        - cord: A-to-B
      """;

  private Rehearsal() {}

  /** One argument: a folder for what the commands write. */
  public static void main(String[] args) throws Exception {
    Locale.setDefault(Locale.ROOT);
    Path folder = Files.createDirectories(Path.of(args[0]));
    Files.writeString(folder.resolve("oven.csv"), OVEN_LOG);
    Files.writeString(folder.resolve("joint.yaml"), JOINT);

    Files.writeString(folder.resolve("link.yaml"), LINK);
    Files.writeString(folder.resolve("channel.yaml"), CHANNEL);
    // the measuring part of the demo, whose maps the commands below read; its shop comes after them
    new Demo(silent(), Style.PLAIN, folder).run();
    performAll(commands(folder));
    System.out.println(serve(folder) + " serve");
    LineRehearsal.commands(folder, Rehearsal::performAll);
  }

  private static void performAll(List<List<String>> commands) {
    for (List<String> command : commands) {
      int code = perform(command);
      System.out.println(code + " " + String.join(" ", command));
    }
  }

  /** Starts the server, asks it something, and ends it; its exit code, or -1 where it hung. */
  private static int serve(Path folder) throws IOException {
    PipedInputStream said = new PipedInputStream();
    PrintStream out = new PrintStream(new PipedOutputStream(said), true, StandardCharsets.UTF_8);
    PrintStream nowhere = silent();
    String[] command = {
      "serve",
      "--port",
      "0",
      "--data",
      folder.resolve("served").toString(),
      "--key",
      folder.resolve("keys/served.key").toString()
    };
    AtomicInteger code = new AtomicInteger(-1);
    Thread server =
        new Thread(() -> code.set(Main.run(command, Console.ofStreams(out, nowhere))), "serve");
    server.start();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(said, StandardCharsets.UTF_8))) {
      String url = String.valueOf(lines.readLine()).replaceFirst(".* ", "");
      for (String path : List.of("/health", "/api/v1/openapi.json")) {
        try (InputStream answer = URI.create(url + path).toURL().openStream()) {
          answer.readAllBytes();
        }
      }
      server.interrupt();
      server.join(10_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return code.get();
  }

  private static List<List<String>> commands(Path folder) {
    String good = folder.resolve("good.x3p").toString();
    String face = folder.resolve("face.png").toString();
    String link = folder.resolve("link.yaml").toString();
    String channel = folder.resolve("channel.yaml").toString();
    String log = folder.resolve("oven.csv").toString();
    String joint = folder.resolve("joint.yaml").toString();
    String json = folder.resolve("good.geometry.json").toString();
    String data = folder.resolve("data").toString();
    String key = folder.resolve("keys/ledger.key").toString();
    return List.of(
        List.of("--help"),
        List.of("--version"),
        List.of("measure", "--help"),
        List.of("measure", good, "--json", "--picture", folder.resolve("picture.png").toString()),
        List.of("measure", good, "--reference-tilt", "0,-8"),
        List.of("measure", folder.toString(), "--csv", folder.resolve("all.csv").toString()),
        List.of("calibrate-tilt", good, folder.resolve("tilted.x3p").toString()),
        List.of("mate", json, json, "--picture", folder.resolve("mating.png").toString()),
        List.of("mate", json, json, "--json"),
        List.of("mate", "--best", folder.toString(), "--json"),
        List.of("simulate", "image", "-o", face, "--layout", "4", "--seed", "3"),
        List.of("inspect", face, "--json", "--picture", folder.resolve("sheet.png").toString()),
        List.of("inspect", face),
        List.of("loss", joint),
        List.of("loss", joint, "--json", "--picture", folder.resolve("loss.png").toString()),
        List.of("cure", log, "--json"),
        List.of("cure", log, "--picture", folder.resolve("cure.png").toString()),
        List.of("budget", link, "--json"),
        List.of("budget", link, "--picture", folder.resolve("budget.png").toString()),
        List.of("polarity", channel, "--json"),
        List.of("polarity", channel, "--picture", folder.resolve("channel.png").toString()),
        List.of("convert", good, folder.resolve("good.sdf").toString()),
        List.of("formats"),
        List.of("profiles"),
        List.of("profiles", "house-sm-apc-12"),
        List.of("settings", "--json"),
        List.of("ledger", "init", "--data", data, "--key", key),
        List.of(
            "ledger",
            "append",
            "--data",
            data,
            "--key",
            key,
            "--stream",
            "f/1",
            "--type",
            "made",
            "--blob",
            joint),
        List.of("ledger", "show", "--data", data),
        List.of("ledger", "stats", "--data", data),
        List.of("ledger", "proof", "1", "--data", data, "--json"),
        List.of("ledger", "checkpoint", "--data", data),
        List.of("ledger", "verify", "--data", data),
        List.of("ledger", "backup", "--data", data, "-o", folder.resolve("backup").toString()),
        List.of("measure", folder.resolve("missing").toString()),
        List.of("no-such-command"));
  }

  private static int perform(List<String> command) {
    PrintStream nowhere = silent();
    return Main.run(command.toArray(String[]::new), Console.ofStreams(nowhere, nowhere));
  }

  private static PrintStream silent() {
    return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
  }
}
