using System.Net;
using ContentJourney.Edge.Content;
using ContentJourney.Edge.Tests.Hosting;

namespace ContentJourney.Edge.Tests.Content;

public sealed class SnapshotSourceTests
{
    [Fact]
    public async Task File_Unchanged_IsNotReadAgain()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("site.json", "one");
        var source = new SnapshotFile(path);

        var first = await source.ReadAsync(null, default);
        Assert.Null(await source.ReadAsync(first!.Version, default));
        await File.WriteAllTextAsync(path, "another");
        Assert.Equal("another"u8.ToArray(), (await source.ReadAsync(first.Version, default))!.Utf8.ToArray());
    }

    [Fact]
    public async Task File_ThatIsAFolder_IsAFault()
    {
        using var folder = new TemporaryFolder();
        await Assert.ThrowsAsync<SnapshotException>(() => new SnapshotFile(folder.Path).ReadAsync(null, default));
    }

    [Fact]
    public async Task Address_WithEntityTag_IsAskedWhetherItChanged()
    {
        using var site = new Site { Body = "one", EntityTag = "\"1\"" };
        using var http = new HttpClient(site, disposeHandler: false);
        var source = new SnapshotAddress(new Uri("http://site.example/content"), http);

        var first = await source.ReadAsync(null, default);
        Assert.Null(await source.ReadAsync(first!.Version, default));
        Assert.Equal(HttpStatusCode.NotModified, site.LastStatus);

        (site.Body, site.EntityTag) = ("two", "\"2\"");
        Assert.Equal("two"u8.ToArray(), (await source.ReadAsync(first.Version, default))!.Utf8.ToArray());
    }

    [Fact]
    public async Task Address_WithoutEntityTag_IsNewWhenItsBytesAre()
    {
        using var site = new Site { Body = "one" };
        using var http = new HttpClient(site, disposeHandler: false);
        var source = new SnapshotAddress(new Uri("http://site.example/content"), http);
        var first = await source.ReadAsync(null, default);
        Assert.Null(await source.ReadAsync(first!.Version, default));
    }

    [Fact]
    public async Task Address_ThatAnswersAnError_IsAFaultThatNamesIt()
    {
        using var site = new Site();
        using var http = new HttpClient(site, disposeHandler: false);
        var fault = await Assert.ThrowsAsync<SnapshotException>(
            () => new SnapshotAddress(new Uri("http://site.example/content"), http).ReadAsync(null, default));
        Assert.Contains("http://site.example/content", fault.Message, StringComparison.Ordinal);
        Assert.Contains("404", fault.Message, StringComparison.Ordinal);
    }

    private sealed class Site : HttpMessageHandler
    {
        public string? Body { get; set; }

        public string? EntityTag { get; set; }

        public HttpStatusCode LastStatus { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            LastStatus = Body is null ? HttpStatusCode.NotFound
                : EntityTag is not null && request.Headers.IfNoneMatch.Any(tag => tag.Tag == EntityTag) ? HttpStatusCode.NotModified
                : HttpStatusCode.OK;
            var response = new HttpResponseMessage(LastStatus) { Content = new StringContent(LastStatus == HttpStatusCode.OK ? Body! : "") };
            if (EntityTag is not null)
            {
                response.Headers.ETag = new(EntityTag);
            }

            return Task.FromResult(response);
        }
    }
}
