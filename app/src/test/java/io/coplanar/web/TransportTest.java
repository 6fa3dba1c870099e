// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coplanar.evidence.InputFault;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS by our own certificate, and a proxy that speaks it for us. */
class TransportTest {
  @TempDir private Path folder;

  private Path file(String name) throws Exception {
    Path file = folder.resolve(name);
    try (InputStream in = TransportTest.class.getResourceAsStream(name)) {
      Files.write(file, Objects.requireNonNull(in, name).readAllBytes());
    }
    return file;
  }

  private String overTls(Rig rig, String path) throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, new char[0]);
    try (InputStream in = Files.newInputStream(folder.resolve("test-cert.pem"))) {
      trusted.setCertificateEntry(
          "server", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    try (SSLSocket socket =
        (SSLSocket)
            context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), rig.port())) {
      OutputStream out = socket.getOutputStream();
      String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void speaksTlsWithTheCertificateGiven() throws Exception {
    var tls = new ServerOptions.Transport.Tls(file("test-cert.pem"), file("test-key.pem"));
    try (Rig rig = Rig.over(folder, tls)) {
      assertThat(rig.url()).startsWith("https://");
      assertThat(overTls(rig, "/health")).startsWith("HTTP/1.1 200");
      try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), rig.port())) {
        plain
            .getOutputStream()
            .write("GET /health HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(new String(plain.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
            .doesNotContain("200");
      }
    }
  }

  @Test
  void sayWhatIsWrongWithAFile() throws Exception {
    Path cert = file("test-cert.pem");
    Path key = file("test-key.pem");
    for (Path[] pair : new Path[][] {{key, key}, {cert, cert}, {cert, folder.resolve("no.pem")}}) {
      var tls = new ServerOptions.Transport.Tls(pair[0], pair[1]);
      assertThatThrownBy(() -> TlsFiles.factory(tls)).isInstanceOf(InputFault.class);
    }
  }

  private static HttpResponse<String> signIn(Rig rig) throws Exception {
    String[] fields = {"badge", "B-anna", "pin", Rig.PIN, "station", "bench-1"};
    return new Visitor(rig)
        .post(
            "/sign-in",
            fields,
            "Origin",
            "https://shop.example",
            "X-Forwarded-Proto",
            "https",
            "X-Forwarded-Host",
            "shop.example");
  }

  @Test
  void believesAProxyOnlyWhenToldSo() throws Exception {
    try (Rig rig = Rig.over(folder, new ServerOptions.Transport.BehindProxy())) {
      Visitor.signedIn(rig, "anna");
      HttpResponse<String> in = signIn(rig);
      assertThat(in.statusCode()).as(in.body()).isEqualTo(303);
      assertThat(in.headers().allValues("Set-Cookie").getFirst())
          .startsWith("__Host-coplanar=")
          .contains("; Secure");
    }
    Path other = Files.createDirectories(folder.resolve("other"));
    try (Rig rig = Rig.over(other, new ServerOptions.Transport.Plain())) {
      Visitor.signedIn(rig, "anna");
      assertThat(signIn(rig).statusCode()).isEqualTo(403);
    }
  }
}
