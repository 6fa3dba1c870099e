// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import io.coplanar.evidence.InputFault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Reads a server's certificates and key. */
final class TlsFiles {
  private static final long MOST_BYTES = 1 << 20;
  private static final Pattern KEY =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
  private static final List<String> ALGORITHMS = List.of("EC", "RSA", "Ed25519");

  private TlsFiles() {}

  /**
   * TLS 1.2 and 1.3 with them.
   *
   * @throws InputFault when a file is not there or not what it should be
   */
  static SslContextFactory.Server factory(ServerOptions.Transport.Tls tls) throws InputFault {
    Certificate[] chain = certificates(tls.certificates());
    PrivateKey key = key(tls.key());
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, new char[0]);
      store.setKeyEntry("server", key, new char[0], chain);
      SslContextFactory.Server factory = new SslContextFactory.Server();
      factory.setKeyStore(store);
      factory.setKeyStorePassword("");
      factory.setIncludeProtocols("TLSv1.3", "TLSv1.2");
      factory.start();
      return factory;
    } catch (Exception e) {
      throw new InputFault.Inconsistent(
          tls.key().toString(),
          "does not go with " + tls.certificates(),
          "the private key of the first certificate there");
    }
  }

  private static Certificate[] certificates(Path file) throws InputFault {
    try {
      Certificate[] chain =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(bytes(file)))
              .toArray(Certificate[]::new);
      if (chain.length > 0) {
        return chain;
      }
    } catch (GeneralSecurityException e) {
      // told below
    }
    throw new InputFault.NotThisFormat(
        file.toString(), "holds no certificate", "PEM, the server's own first");
  }

  private static PrivateKey key(Path file) throws InputFault {
    Matcher pem = KEY.matcher(new String(bytes(file), StandardCharsets.US_ASCII));
    if (pem.find()) {
      byte[] der = Base64.getMimeDecoder().decode(pem.group(1));
      for (String algorithm : ALGORITHMS) {
        try {
          return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (GeneralSecurityException e) {
          // another kind of key
        }
      }
    }
    throw new InputFault.NotThisFormat(
        file.toString(),
        "holds no private key that can be read",
        "PEM with BEGIN PRIVATE KEY (PKCS #8, not encrypted), EC, RSA or Ed25519");
  }

  private static byte[] bytes(Path file) throws InputFault {
    try {
      if (Files.size(file) <= MOST_BYTES) {
        return Files.readAllBytes(file);
      }
    } catch (IOException e) {
      throw new InputFault.Inconsistent(
          file.toString(), "cannot be read", "a file that this program may read");
    }
    throw new InputFault.TooLarge(file.toString(), "is larger than any certificate", "PEM");
  }
}
