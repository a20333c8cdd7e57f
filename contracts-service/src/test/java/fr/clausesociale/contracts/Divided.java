package fr.clausesociale.contracts;

/** A contract performed in several territories, over HTTP. */
public final class Divided {

    public static final String OURS_AND_THEIRS = """
            {"parts":[{"place":{"kind":"COMMUNE","code":"21231"},"share":"0.75"},
                      {"place":{"kind":"COMMUNE","code":"35238"},"share":"0.25"}]}""";

    private Divided() {}

    /** @param parts all of them, instead of those there are */
    public static void into(String contract, String parts) {
        String path = "/v1/contracts/" + contract;
        Api.ok(Api.facilitator()
                .header("If-Match", Api.facilitator().get(path).header("ETag"))
                .body(parts)
                .put(path + "/parts"));
    }
}
