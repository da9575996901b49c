package jp.sujimichi.workshop;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * Stands before everything, connections for messages too: only requests to an address this server
 * is known by, and from its own pages, pass. It also says to the browser what pages may do.
 *
 * <p>A page of another site can make the browser ask this server, under a name it lends (DNS
 * rebinding) or under its own; both are told by {@code Host} and {@code Origin}.
 */
final class Gate implements Filter {

  private static final List<String> NAMES = List.of("127.0.0.1", "localhost", "[::1]");

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " img-src 'self' data: blob:; font-src 'self'; manifest-src 'self'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  private final boolean shared;

  /**
   * A gate before a server on this machine.
   *
   * @param shared whether others on the network may ask too, by the number this machine has there
   */
  Gate(boolean shared) {
    this.shared = shared;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    answer.setHeader("Content-Security-Policy", POLICY);
    answer.setHeader("X-Content-Type-Options", "nosniff");
    answer.setHeader("X-Frame-Options", "DENY");
    answer.setHeader("Referrer-Policy", "no-referrer");
    answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    answer.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    answer.setHeader("Cache-Control", "no-store");
    if (passes(asked)) {
      chain.doFilter(request, response);
    } else {
      answer.setStatus(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private boolean passes(HttpServletRequest asked) {
    String host = asked.getHeader("Host");
    String origin = asked.getHeader("Origin");
    String site = asked.getHeader("Sec-Fetch-Site");
    return host != null
        && isOwn(host, asked)
        && (origin == null || origin.equals("http://" + host))
        && (site == null || site.equals("same-origin") || site.equals("none") || isPage(asked));
  }

  /** A name is never taken for an address, as anybody's name can be made to lead here. */
  private boolean isOwn(String host, HttpServletRequest asked) {
    String port = ":" + asked.getLocalPort();
    return NAMES.stream().anyMatch(name -> host.equals(name + port))
        || (shared && host.equals(asked.getLocalAddr() + port));
  }

  /** The page itself may be opened from anywhere: a link in a mail, say. It holds nothing. */
  private static boolean isPage(HttpServletRequest asked) {
    return asked.getMethod().equals("GET")
        && asked.getRequestURI().equals("/")
        && asked.getHeader("Upgrade") == null;
  }
}
