package fr.clausesociale.local;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.local.identity.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.htmlunit.BrowserVersion;
import org.htmlunit.CookieManager;
import org.htmlunit.HttpMethod;
import org.htmlunit.Page;
import org.htmlunit.WebClient;
import org.htmlunit.WebRequest;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlAnchor;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlFileInput;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlRadioButtonInput;

/** Somebody at a browser of their own, without script. */
final class Visitor implements AutoCloseable {

    private final WebClient browser = new WebClient(BrowserVersion.CHROME);
    private final URI pages;
    private HtmlPage page;

    Visitor(LocalSystem system) {
        this(system.pages());
    }

    Visitor(URI pages) {
        this.pages = pages;
        browser.getOptions().setJavaScriptEnabled(false);
        browser.getOptions().setCssEnabled(false);
        browser.getOptions().setThrowExceptionOnFailingStatusCode(false);
    }

    /** Signs in as one of the realm's people, by choosing them at the local provider. */
    static Visitor signedIn(LocalSystem system, String name) {
        var visitor = new Visitor(system);
        visitor.open("/");
        visitor.signIn(system, name);
        return visitor;
    }

    /** Chooses who to be at the provider of this machine; at Keycloak gives name and password. */
    void signIn(LocalSystem system, String name) {
        assertThat(isAskedToSignIn(system)).as(address()).isTrue();
        if (!Keycloak.isWanted()) {
            press(name);
            return;
        }
        Person person = Person.in(system.layout().realm()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        ((HtmlInput) page.getElementById("username")).setValue(person.username());
        ((HtmlInput) page.getElementById("password")).setValue(Keycloak.PASSWORD);
        page = cast(click(page.getElementById("kc-login")));
    }

    boolean isAskedToSignIn(LocalSystem system) {
        return address().startsWith(system.issuer());
    }

    Visitor open(String path) {
        try {
            page = cast(browser.getPage(new WebRequest(pages.resolve(path).toURL())));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Follows the link that says this. */
    Visitor follow(String text) {
        page = cast(click(first(page.getAnchors(), text)));
        return this;
    }

    /** Presses the button that begins with this. */
    Visitor press(String text) {
        HtmlButton found = page.getForms().stream()
                .flatMap(form -> form.getElementsByTagName("button").stream())
                .map(HtmlButton.class::cast)
                .filter(button -> button.asNormalizedText().strip().startsWith(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button « " + text + " » on\n" + text()));
        page = cast(click(found));
        return this;
    }

    /** Fills in the field with this label. */
    Visitor write(String label, String value) {
        field(label).setValue(value);
        return this;
    }

    /** Chooses a file in the field with this label. */
    Visitor attach(String label, Path file) {
        ((HtmlFileInput) field(label)).setFiles(file.toFile());
        return this;
    }

    /** Chooses what stands beside a button to choose with. */
    Visitor choose(String label) {
        ((HtmlRadioButtonInput) field(label)).setChecked(true);
        return this;
    }

    /** What stands in the field with this label. */
    String written(String label) {
        return field(label).getValue();
    }

    /** Sends a form as somebody else's page would, who cannot know what was shown here. */
    int sendFromElsewhere(String path, String body) {
        try {
            var request = new WebRequest(pages.resolve(path).toURL(), HttpMethod.POST);
            request.setAdditionalHeader("Content-Type", "application/x-www-form-urlencoded");
            request.setRequestBody(body);
            return browser.getPage(request).getWebResponse().getStatusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return page.asNormalizedText();
    }

    String title() {
        return page.getTitleText();
    }

    String address() {
        return page.getUrl().toString();
    }

    int status() {
        return page.getWebResponse().getStatusCode();
    }

    String header(String name) {
        return page.getWebResponse().getResponseHeaderValue(name);
    }

    String source() {
        return page.getWebResponse().getContentAsString();
    }

    CookieManager cookies() {
        return browser.getCookieManager();
    }

    private HtmlInput field(String label) {
        for (HtmlForm form : page.getForms()) {
            for (DomElement found : form.getElementsByTagName("label")) {
                if (found.asNormalizedText().strip().startsWith(label)) {
                    return page.getHtmlElementById(found.getAttribute("for"));
                }
            }
        }
        throw new AssertionError("No field « " + label + " » on\n" + text());
    }

    private HtmlAnchor first(List<HtmlAnchor> anchors, String text) {
        return anchors.stream()
                .filter(anchor -> anchor.asNormalizedText().strip().startsWith(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No link « " + text + " » on\n" + text()));
    }

    private static Page click(DomElement element) {
        try {
            return element.click();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HtmlPage cast(Page page) {
        assertThat(page).as(page.getWebResponse().getContentAsString()).isInstanceOf(HtmlPage.class);
        return (HtmlPage) page;
    }

    @Override
    public void close() {
        browser.close();
    }
}
