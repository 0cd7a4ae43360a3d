namespace ContentJourney.E2E.Tests.Shop;

/// <summary>A page of every kind.</summary>
internal static class ShopPages
{
    public static TheoryData<string> All { get; } =
    [
        "/", "/bikes/", "/bikes/?for=family", "/guides/", "/bikes/havn-cargo/", "/accessories/light-and-lock/", "/guides/school-run-by-bike/", "/guides/buying-checklist/",
        "/stories/the-madsens-sold-the-second-car/", "/reviews/havn-cargo/", "/offers/family-pack/", "/test-ride/", "/help/delivery-and-returns/", "/service/book-a-service/",
        "/club/", "/about/", "/compare/", "/cart/", "/checkout/", "/checkout/payment/", "/thank-you/", "/account/", "/review/", "/refer/", "/da/", "/da/cykler/",
        "/da/cykler/havn-cargo/", "/da/guider/skolevejen-paa-cykel/", "/da/account/",
    ];
}
