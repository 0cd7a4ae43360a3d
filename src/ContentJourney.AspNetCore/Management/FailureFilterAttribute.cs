using ContentJourney.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Management;

/// <summary>Answers what an action threw as the visitor endpoints do.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class FailureFilterAttribute : ExceptionFilterAttribute
{
    public override async Task OnExceptionAsync(ExceptionContext context)
    {
        var logger = context.HttpContext.RequestServices.GetRequiredService<ILogger<ManagementController>>();
        await FailureAnswer.WriteAsync(context.HttpContext, context.Exception, logger);
        context.Result = new EmptyResult();
        context.ExceptionHandled = true;
    }
}
