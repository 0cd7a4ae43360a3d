using System.Text.Json;
using ContentJourney.AspNetCore.Http;
using ContentJourney.Engine.Validation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ContentJourney.AspNetCore.Management;

/// <summary>What the management endpoints share: each binds, calls and maps, and holds no logic.</summary>
[UnboundBody]
[NamedThings]
[FailureFilter]
internal abstract class ManagementController : ControllerBase
{
    /// <summary>The body, or null when a problem was written instead of it.</summary>
    protected ValueTask<JsonBody?> ReadBodyAsync(int maxBytes = Limits.Body, bool emptyAllowed = false) =>
        JsonBody.ReadAsync(HttpContext, maxBytes, emptyAllowed);

    /// <summary>The request's <c>If-Match</c>, or null.</summary>
    protected string? IfMatch => Request.Headers.IfMatch.ToString() is { Length: > 0 } given ? given : null;

    /// <summary>The answer was written already.</summary>
    protected static IResult Written => Results.Empty;

    /// <summary>JSON that <paramref name="write"/> writes.</summary>
    protected static IResult Json(Action<Utf8JsonWriter> write, int status = StatusCodes.Status200OK) => new ManagementAnswer(write, status);

    /// <summary>What was asked for, as <paramref name="write"/> writes it, or the problem that says why not.</summary>
    protected static IResult Answer<T>(Outcome<T> outcome, Action<Utf8JsonWriter, T> write)
        where T : class =>
        outcome.Succeeded(out var value, out var refusal) ? Json(writer => write(writer, value)) : Refused(refusal);

    /// <summary>201 with the path of what was made, given without the application's own base.</summary>
    protected IResult Created(string path, Action<Utf8JsonWriter> write)
    {
        Response.Headers.Location = $"{Request.PathBase}/{path}";
        return new ManagementAnswer(write, StatusCodes.Status201Created);
    }

    /// <summary>204.</summary>
    protected static IResult Nothing => Results.NoContent();

    /// <summary>400: the body is wrong at the places of the list.</summary>
    protected static IResult Invalid(ErrorList errors) =>
        Refused(new Refusal(RefusalKind.Invalid, "See 'errors' for each place.", errors));

    /// <summary>The problem that says why the change was refused.</summary>
    protected static IResult Refused(Refusal refusal) => new ProblemAnswer(refusal);
}
