package fr.clausesociale.local;

import fr.clausesociale.local.machine.Service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;

/**
 * The pages in a real browser, with script switched off as if it were not there, and a picture of each page.
 *
 * <p>System properties: {@code pictures} is the directory that they go to, {@code chromium} the browser.
 */
@WholeSystem
class BrowserIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int WIDTH = 1200;
    private static final int NARROW = 400;
    private static final int MOST_STOPS = 60;

    private final Path pictures = Path.of(System.getProperty("pictures", "target/pictures"));
    private ChromeDriver browser;

    @BeforeEach
    void openBrowser() throws IOException {
        Files.createDirectories(pictures);
        var options = new ChromeOptions();
        options.setBinary(System.getProperty("chromium", "/usr/bin/chromium"));
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--lang=fr-FR");
        options.addArguments("--force-device-scale-factor=1", "--hide-scrollbars");
        options.setExperimentalOption(
                "prefs", Map.of("profile.managed_default_content_settings.javascript", 2, "intl.accept_languages", "fr"));
        browser = new ChromeDriver(options);
        browser.manage().window().setSize(new Dimension(WIDTH, 900));
    }

    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void aPersonSignsInSeesWhatTheyMayDoAndDeclaresAMonth(LocalSystem system) {
        CorePath path = new CorePath(Territory.coteDOr(system));
        String obligation = obligation(path);
        List.of("Browser", "Navigateur").forEach(name -> {
            String placement = path.placement(path.eligiblePerson(name), obligation);
            path.awaitPlacement(placement, "ACTIVE");
        });

        browser.get(system.pages().toString());
        picture("1-connexion");
        press("Claire Dumas");
        assertThat(text()).contains("Mon compte et mes droits", "Entreprise de démonstration");
        picture("2-droits");
        narrow(() -> picture("2-droits-etroit"));

        follow("Heures");
        picture("3-heures");
        browser.get(system.pages() + "/heures/" + obligation + "/" + CorePath.month());
        List<WebElement> references = browser.findElements(By.name("reference"));
        references.get(0).sendKeys("M-0042");
        references.get(1).sendKeys("M-0043");
        browser.findElements(By.name("hours")).get(0).sendKeys("999");
        browser.findElements(By.name("hours")).get(1).sendKeys("6,75");
        press("Enregistrer et soumettre");
        assertThat(text()).contains("sont possibles");
        picture("4-mois-refuse");
        narrow(() -> picture("4-mois-refuse-etroit"));

        browser.findElements(By.name("hours")).get(0).clear();
        browser.findElements(By.name("hours")).get(0).sendKeys("7");
        press("Enregistrer le brouillon");
        picture("5-brouillon");
        follow("Déclarer jour par jour");
        picture("6-jour-par-jour");
        follow("Déclarer le total du mois");
        press("Enregistrer et soumettre");
        assertThat(text()).contains("Le relevé est soumis", "M-0042", "13,75");
        picture("7-soumis");

        String statement = browser.getCurrentUrl().replaceAll(".*/releves/([^?]*).*", "$1");
        path.accept(statement);
        browser.get(system.pages() + "/releves/" + statement);
        assertThat(text()).contains("Accepté");
        picture("8-recepisse");
        browser.get(system.pages() + "/heures");
        picture("9-heures-apres");
    }

    @Test
    void anInvitedPersonComesInAndManagesWhoActs(LocalSystem system) {
        String code = Territory.coteDOr(system)
                .admin(Service.BENEFICIARIES)
                .post(
                        "/v1/invitations",
                        Map.of(
                                "siret",
                                "90000009200016",
                                "name",
                                "Menuiserie invitée",
                                "role",
                                Map.of("role", "COMPANY", "from", CorePath.today().toString())))
                .expect(201)
                .text("code");
        browser.get(system.pages().toString());
        press("Nadia Roux");
        picture("10-pas-inscrite");
        follow("acceptez l'invitation");
        browser.findElement(By.id("code")).sendKeys(code);
        picture("11-invitation");
        press("Accepter l'invitation");
        picture("12-acceptee");
        await().atMost(PATIENCE).untilAsserted(() -> {
            browser.get(system.pages().toString());
            assertThat(text()).contains("Menuiserie invitée", "Gestionnaire");
        });
        follow("Mes collègues");
        browser.findElement(By.id("subject")).sendKeys(UUID.randomUUID().toString());
        browser.findElement(By.id("name")).sendKeys("Sofia Lopez");
        press("Ajouter");
        picture("13-collegues");
        follow("Mes comptes techniques");
        browser.findElement(By.id("client")).sendKeys("paie-menuiserie");
        browser.findElement(By.id("name")).sendKeys("Logiciel de paie");
        browser.findElement(By.id("purpose")).sendKeys("Envoi des heures chaque mois");
        press("Ajouter");
        picture("14-comptes-techniques");
        browser.findElement(By.id("name")).sendKeys("Pointeuse");
        browser.findElement(By.id("purpose")).sendKeys("Envoi des heures chaque semaine");
        press("Ajouter");
        assertThat(text()).contains("Notez ce secret maintenant");
        picture("14-secret");
        narrow(() -> picture("14-secret-etroit"));
        browser.findElement(By.partialLinkText("Retirer")).click();
        picture("15-retrait");
        browser.get(system.pages() + "/nulle-part");
        picture("16-inconnue");
        browser.get(system.pages() + "/deconnexion");
        picture("17-au-revoir");
    }

    @Test
    void aTableIsSentAndWhatEachLineBecameIsRead(LocalSystem system) throws IOException {
        CorePath path = new CorePath(Territory.coteDOr(system));
        String obligation = obligation(path);
        String placement = path.placement(path.eligiblePerson("Tableur"), obligation);
        path.awaitPlacement(placement, "ACTIVE");
        String line = obligation + ";" + placement + ";" + CorePath.month() + ";";
        Path table = Files.createTempFile("heures", ".csv");
        Files.writeString(
                table, "Obligation;Placement;Mois;Heures\n" + line + "beaucoup\n" + line + "6,5\n;;2026-13;7\n");
        browser.get(system.pages().toString());
        press("Claire Dumas");
        follow("Heures");
        tabTo("Envoyer un tableau d'heures rempli");
        key(Keys.ENTER);
        picture("21-tableau");

        browser.findElement(By.id("tableau")).sendKeys(table.toString());
        tabTo("Envoyer le tableau");
        key(Keys.ENTER);

        String report = browser.getCurrentUrl();
        await().atMost(PATIENCE).untilAsserted(() -> {
            browser.get(report);
            assertThat(text()).contains("à corriger");
        });
        picture("22-lignes");
        narrow(() -> picture("22-lignes-etroit"));
        follow("Voir toutes les lignes");
        picture("23-toutes");
        Files.delete(table);
    }

    @Test
    void aMonthIsDeclaredByKeyboardAlone(LocalSystem system) {
        CorePath path = new CorePath(Territory.illeEtVilaine(system));
        String obligation = obligation(path);
        String placement = path.placement(path.eligiblePerson("Clavier"), obligation);
        path.awaitPlacement(placement, "ACTIVE");

        browser.get(system.pages().toString());
        tabTo("Yann Le Goff");
        key(Keys.ENTER);
        assertThat(text()).contains("Mon compte et mes droits");
        key(Keys.TAB);
        assertThat(focused().getText()).isEqualTo("Aller au contenu");
        picture("18-clavier-saut");
        tabTo("Heures");
        key(Keys.ENTER);
        tabTo("Déclarer " + month());
        key(Keys.ENTER);
        tabToField("reference");
        keys("C-7");
        key(Keys.TAB);
        keys("7");
        picture("19-clavier-saisie");
        tabTo("Enregistrer et soumettre");
        key(Keys.ENTER);

        assertThat(text()).contains("Le relevé est soumis", "C-7");
        picture("20-clavier-soumis");
    }

    private static String obligation(CorePath path) {
        return path.obligation(path.contract("NAVIGATEUR-" + UUID.randomUUID()));
    }

    private static String month() {
        return java.time.format.DateTimeFormatter.ofPattern("MMMM uuuu", java.util.Locale.FRENCH)
                .format(CorePath.month());
    }

    /** By the tab key only, as far as somebody would. */
    private void tabTo(String text) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            key(Keys.TAB);
            if (focused().getText().strip().startsWith(text)) {
                return;
            }
        }
        throw new AssertionError("« " + text + " » is not reached by keyboard on\n" + text());
    }

    private void tabToField(String name) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            key(Keys.TAB);
            if (name.equals(focused().getDomAttribute("name"))) {
                return;
            }
        }
        throw new AssertionError("The field " + name + " is not reached by keyboard on\n" + text());
    }

    private WebElement focused() {
        return browser.switchTo().activeElement();
    }

    private void key(Keys key) {
        new Actions(browser).sendKeys(key).perform();
    }

    private void keys(String text) {
        new Actions(browser).sendKeys(text).perform();
    }

    /** Until another page has taken the place of the one with the button. */
    private void press(String text) {
        WebElement pressed = browser.findElements(By.tagName("button")).stream()
                .filter(button -> button.getText().strip().startsWith(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button « " + text + " » on\n" + text()));
        pressed.click();
        await().atMost(PATIENCE).until(() -> isGone(pressed));
        await().atMost(PATIENCE)
                .until(() -> !browser.findElements(By.tagName("body")).isEmpty());
    }

    private static boolean isGone(WebElement element) {
        try {
            element.isEnabled();
            return false;
        } catch (StaleElementReferenceException gone) {
            return true;
        }
    }

    private void follow(String text) {
        browser.findElement(By.linkText(text)).click();
    }

    private String text() {
        return browser.findElement(By.tagName("body")).getText();
    }

    private void narrow(Runnable work) {
        browser.manage().window().setSize(new Dimension(NARROW, 900));
        work.run();
        browser.manage().window().setSize(new Dimension(WIDTH, 900));
    }

    /** The whole page, however long. */
    private void picture(String name) {
        var shot = browser.executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
        try {
            Files.write(
                    pictures.resolve(name + ".png"),
                    OutputType.BYTES.convertFromBase64Png(shot.get("data").toString()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
