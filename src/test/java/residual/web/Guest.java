package residual.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A visitor without scripts: a client that keeps its cookies and follows redirects. */
final class Guest {
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    /** What is told to whoever sends a form that was given to somebody else, or to her before she signed in. */
    private static final String NOT_HERS = "You are not signed in any more";
    private static final String BOUNDARY = "----between-the-parts";
    private final CookieManager cookies;
    private final HttpClient client;
    private final String site;
    /** The token that her forms had last, "" before the first. */
    private String kept = "";

    Guest(String site) {
        this(site, new CookieManager());
    }

    private Guest(String site, CookieManager cookies) {
        this.site = site;
        this.cookies = cookies;
        client = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NORMAL).build();
    }

    /** The same visitor with her cookies, at another server. */
    Guest at(String other) {
        return new Guest(other, cookies);
    }

    /** The value of a cookie that this visitor has; empty where she has none of that name. */
    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(c -> c.getName().equals(name)).map(HttpCookie::getValue).findFirst().orElse("");
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** Sends a form with the token of this visitor's pages; fields are names and values in turn. The token is asked for again only where the last one is refused. */
    HttpResponse<String> post(String path, String... fields) throws IOException, InterruptedException {
        HttpResponse<String> answer = kept.isEmpty() ? null : postWithToken(path, kept, fields);
        if (answer == null || answer.body().contains(NOT_HERS)) {
            kept = token();
            answer = postWithToken(path, kept, fields);
        }
        return answer;
    }

    HttpResponse<String> postWithToken(String path, String token, String... fields) throws IOException, InterruptedException {
        return send(form(path, token, fields).build());
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    HttpRequest.Builder form(String path, String token, String... fields) {
        StringBuilder body = new StringBuilder("token=" + encoded(token));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        }
        return HttpRequest.newBuilder(URI.create(site + path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    }

    /** Sends a form with one file in it. */
    HttpResponse<String> upload(String path, String name, String fileName, String content, String... fields) throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder(part("name=\"" + name + "\"; filename=\"" + fileName + "\"", content)).append(part("name=\"token\"", token()));
        for (int i = 0; i < fields.length; i += 2) {
            body.append(part("name=\"" + fields[i] + "\"", fields[i + 1]));
        }
        return send(HttpRequest.newBuilder(URI.create(site + path)).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(body.append("--" + BOUNDARY + "--\r\n").toString())).build());
    }

    private static String part(String disposition, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
    }

    String token() throws IOException, InterruptedException {
        Matcher found = TOKEN.matcher(get("/").body());
        if (!found.find()) {
            throw new AssertionError("the first page has no form with a token");
        }
        return found.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
