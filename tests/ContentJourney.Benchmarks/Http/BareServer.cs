using System.Buffers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ContentJourney.Benchmarks.Http;

/// <summary>
/// What the product is compared with: Kestrel with nothing on it that reads the whole body and gives one recorded answer. It
/// logs nothing, has no routing and no middleware.
/// </summary>
internal static class BareServer
{
    /// <summary>What it says first; its address follows.</summary>
    public const string Listening = "Bare Kestrel listens on ";

    /// <summary>Runs until it is killed.</summary>
    public static async Task RunAsync(string file)
    {
        var answer = RecordedAnswer.Load(file);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.Run(context => AnswerAsync(context, answer));
        await app.StartAsync();
        await Console.Out.WriteLineAsync(Listening + app.Urls.First());
        await app.WaitForShutdownAsync();
    }

    private static async Task AnswerAsync(HttpContext context, RecordedAnswer answer)
    {
        if (context.Request.ContentLength is { } length)
        {
            await ReadAsync(context.Request.Body, (int)length);
        }

        var response = context.Response;
        response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers[name] = value;
        }

        if (answer.Body.Length > 0)
        {
            response.ContentLength = answer.Body.Length;
            await response.BodyWriter.WriteAsync(answer.Body);
        }
    }

    private static async ValueTask ReadAsync(Stream body, int length)
    {
        var rented = ArrayPool<byte>.Shared.Rent(length + 1);
        var read = 0;
        int count;
        do
        {
            count = await body.ReadAsync(rented.AsMemory(read));
            read += count;
        }
        while (count > 0);
        ArrayPool<byte>.Shared.Return(rented);
    }
}
