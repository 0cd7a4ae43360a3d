using System.Net;
using System.Text;
using ContentJourney.AspNetCore.Tests.Hosting;

namespace ContentJourney.AspNetCore.Tests.Http;

public sealed class JsonBodyTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private readonly TestClient _client = shared.Host.UncheckedClient;

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task ABody_OfAnotherContentType_IsRefused(string mediaType) =>
        (await _client.PostAsync("visit", "{}"u8.ToArray(), mediaType)).IsProblem(HttpStatusCode.UnsupportedMediaType);

    [Theory]
    [InlineData("application/json")]
    [InlineData("APPLICATION/JSON")]
    [InlineData("application/json; charset=UTF-8")]
    [InlineData("application/json; charset=\"utf-8\"")]
    public async Task ABody_OfJson_IsRead(string mediaType) => (await _client.PostAsync("visit", "{}"u8.ToArray(), mediaType)).Is(HttpStatusCode.OK);

    [Fact]
    public async Task ABody_WithoutAContentType_IsRefused() =>
        (await _client.SendAsync(HttpMethod.Post, "visit", new ByteArrayContent("{}"u8.ToArray()))).IsProblem(HttpStatusCode.UnsupportedMediaType);

    [Fact]
    public async Task ABody_ThatIsCompressed_IsRefused()
    {
        var content = new StringContent("{}", Encoding.UTF8, "application/json");
        content.Headers.ContentEncoding.Add("gzip");

        (await _client.SendAsync(HttpMethod.Post, "visit", content)).IsProblem(HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"journey\":")]
    [InlineData("{} {}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{'journey':'default'}")]
    [InlineData("{\"journey\":\"default\"/*x*/}")]
    [InlineData("{\"x\":01}")]
    [InlineData("{\"x\":NaN}")]
    [InlineData("{\"x\":\"\u0001\"}")]
    [InlineData("{\"x\":\"\\x\"}")]
    [InlineData("<html/>")]
    [InlineData(" ")]
    public async Task ABody_ThatIsNoJson_IsRefused(string body) => (await _client.PostAsync("visit", body)).IsProblem(HttpStatusCode.BadRequest, "$");

    [Fact]
    public async Task NoBody_IsRefusedWhereOneIsNeeded() =>
        Assert.Equal("is empty; JSON is required", (await _client.PostAsync("touchpoints", "")).IsProblem(HttpStatusCode.BadRequest, "$"));

    [Theory]
    [InlineData(new byte[] { 0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D })] // {"\xFF":1}
    [InlineData(new byte[] { 0x22, 0xC0, 0x80, 0x22 })] // overlong
    [InlineData(new byte[] { 0x22, 0xED, 0xA0, 0x80, 0x22 })] // a surrogate in UTF-8
    [InlineData(new byte[] { 0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00 })] // UTF-16 with its mark
    public async Task ABody_ThatIsNotUtf8_IsRefused(byte[] body) =>
        Assert.Equal("is not UTF-8", (await _client.PostAsync("visit", body, "application/json")).IsProblem(HttpStatusCode.BadRequest, "$"));

    [Fact]
    public async Task ABody_WithAByteOrderMark_IsRead() =>
        (await _client.PostAsync("visit", [0xEF, 0xBB, 0xBF, .. "{}"u8], "application/json")).Is(HttpStatusCode.OK);

    [Theory]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("""{"traits":{"\udc00\ud800":1}}""")]
    [InlineData("""{"traits":{"a\u0000b":1}}""")]
    [InlineData("""{"touchpoints":[{"type":"call","properties":{"\ud800x":1}}]}""")]
    public async Task ABody_WithAMemberWhoseNameIsNoText_IsRefused(string body) =>
        (await _client.PostAsync("visit", body)).IsProblem(HttpStatusCode.BadRequest, "$");

    [Theory]
    [InlineData("""{"journey":"\ud800"}""", "journey")]
    [InlineData("""{"culture":"en\u0000"}""", "culture")]
    [InlineData("""{"traits":{"a":"\udfff"}}""", "traits.a")]
    [InlineData("""{"traits":{"a":1e400}}""", "traits.a")]
    [InlineData("""{"traits":{"a":-1E999999}}""", "traits.a")]
    [InlineData("""{"slots":[{"name":"hero","take":1e400}]}""", "slots[0].take")]
    [InlineData("""{"slots":[{"name":"hero","take":99999999999999999999}]}""", "slots[0].take")]
    public async Task AValue_ThatCannotBeKept_IsRefusedAtItsPlace(string body, string place) =>
        (await _client.PostAsync("visit", body)).IsProblem(HttpStatusCode.BadRequest, place);

    [Fact]
    public async Task AMember_WhoseNameIsEscaped_IsThatMember() =>
        Assert.Equal("workshop", (await _client.PostAsync("visit", """{"\u006aourney":"workshop"}""")).At("decision.journey").GetString());

    [Theory]
    [InlineData(64, "journey")]
    [InlineData(65, "$")]
    [InlineData(10_000, "$")]
    public async Task ABody_NestedDeeperThan64_IsRefusedAsAWhole(int depth, string place)
    {
        var body = $$"""{"journey":{{new string('[', depth - 1)}}{{new string(']', depth - 1)}}}""";

        (await _client.PostAsync("visit", body)).IsProblem(HttpStatusCode.BadRequest, place);
    }

    [Theory]
    [InlineData(256 * 1024, HttpStatusCode.OK)]
    [InlineData((256 * 1024) + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task ABody_MayHave256KiB(int bytes, HttpStatusCode status)
    {
        var body = "{" + new string(' ', bytes - 2) + "}";

        (await _client.PostAsync("visit", body)).Is(status);
        (await _client.SendAsync(HttpMethod.Post, "visit", new ChunkedContent(body))).Is(status);
    }

    [Fact]
    public async Task ABody_ThatIsTooLarge_IsAProblem() =>
        (await _client.PostAsync("visit", new string(' ', 1_000_000))).IsProblem(HttpStatusCode.RequestEntityTooLarge);

    private sealed class ChunkedContent : StringContent
    {
        public ChunkedContent(string text) : base(text, Encoding.UTF8, "application/json") => Headers.ContentLength = null;

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
